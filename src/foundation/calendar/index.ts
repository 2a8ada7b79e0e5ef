export { type CalendarSettings, type DecreedYear, usualSettings, workCalendar } from './work-calendar.ts'
