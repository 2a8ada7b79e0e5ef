export { addDays, type Day, daysBetween, isDay, weekdayOf } from './day.ts'
export { type Id, isId, uuidv7 } from './id.ts'
export { type FieldRefusal, invalidInput, Problem, type Refusal, refuseIf } from './problem.ts'
export { dateInWords, limitInWords, promiseInWords, timeLeft, undecreedWarning } from './promise-words.ts'
export { type Language, languageOf, say, type Words } from './words.ts'
export {
  dueAt,
  type Limit,
  type LimitUnit,
  type Standstill,
  undecreedYear,
  type WorkCalendar,
} from './working-time.ts'
export { dayOf, instantAt, minuteOfDay } from './zone.ts'
