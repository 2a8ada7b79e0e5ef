export { addKnownYears, readDecreedYears } from './decreed-sql.ts'
export { decreedYears } from './decreed-years.ts'
