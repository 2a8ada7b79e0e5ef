export { type DecreeFault, mergeDecree, readDecreeFile, type YearChange } from './decree-file.ts'
export { type CalendarSettings, type DecreedYear, usualSettings, workCalendar } from './work-calendar.ts'
