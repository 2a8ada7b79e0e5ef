export { addKnownYears, readDecreedYears, saveDecreedYears } from './decreed-sql.ts'
export { decreedYears } from './decreed-years.ts'
