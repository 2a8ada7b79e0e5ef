export { endGrant, insertGrant, type NewGrant, readGrants, usersWithRole } from './grant-sql.ts'
