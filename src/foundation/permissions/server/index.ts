export { endGrant, insertGrant, type NewGrant, readGrants } from './grant-sql.ts'
