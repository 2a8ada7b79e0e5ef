export { decreedYears } from './decreed-years.ts'
