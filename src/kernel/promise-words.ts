import { addDays, type Day, daysBetween, weekdayOf } from './day.ts'
import type { Words } from './words.ts'
import { type Limit, type LimitUnit, undecreedYear, type WorkCalendar } from './working-time.ts'
import { dayOf, minuteOfDay } from './zone.ts'

const weekdaysZh = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
const weekdaysEn = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const monthsEn = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const minuteMillis = 60_000

/** A promise for the resident: `11月26日 周四 17:30 前（还有 3 个工作日）`, or by how much it is late. */
export function promiseInWords(due: Date, now: Date, calendar: WorkCalendar): Words {
  const [day, clock] = endOf(due, calendar.zone)
  const today = dayOf(now, calendar.zone)
  const date = dayInWords(day, today)
  const near = Math.abs(daysBetween(today, day)) <= 1
  const by: Words = {
    zh: `${date.zh} ${clock} 前`,
    en: near ? `${date.en} by ${clock}` : `by ${date.en}, ${clock}`,
  }
  if (now > due) {
    const late = lengthInWords(now.getTime() - due.getTime())
    return { zh: `原定${pad(by.zh)}，已超过 ${late.zh}`, en: `promised ${by.en}, ${late.en} late` }
  }
  const left = day === today ? lengthInWords(due.getTime() - now.getTime()) : daysLeft(today, day, calendar)
  return { zh: `${by.zh}（还有 ${left.zh}）`, en: `${by.en} (${left.en} from now)` }
}

/** The same for a row of a list: `今天 16:30`, `周四 17:30`, `12月3日`, or `晚 2 小时` / `2 h late`. */
export function timeLeft(due: Date, now: Date, zone: string): Words {
  if (now > due) {
    const { amount, unit } = lengthOf(now.getTime() - due.getTime())
    return { zh: `晚 ${amount} ${lengthZh[unit]}`, en: `${amount} ${shortEn[unit]} late` }
  }
  const [day, clock] = endOf(due, zone)
  const today = dayOf(now, zone)
  const ahead = daysBetween(today, day)
  if (ahead <= 1) {
    const date = dayInWords(day, today)
    return { zh: `${date.zh} ${clock}`, en: `${date.en} ${clock}` }
  }
  if (ahead < 7) {
    const weekday = weekdayOf(day) - 1
    return { zh: `${weekdaysZh[weekday]} ${clock}`, en: `${weekdaysEn[weekday]!.slice(0, 3)} ${clock}` }
  }
  const { year, month, date } = partsOf(day)
  const other = year !== partsOf(today).year
  return {
    zh: `${other ? `${year}年` : ''}${month}月${date}日`,
    en: `${date} ${monthsEn[month - 1]!.slice(0, 3)}${other ? ` ${year}` : ''}`,
  }
}

/** When something happened, for timelines: `今天 09:42`, `昨天 16:05`, `11月26日 周四 09:42`. */
export function dateInWords(instant: Date, now: Date, zone: string): Words {
  const day = dayOf(instant, zone)
  const clock = clockOf(minuteOfDay(instant, zone))
  const date = dayInWords(day, dayOf(now, zone))
  return { zh: `${date.zh} ${clock}`, en: `${date.en}${date.en.includes(' ') ? ',' : ''} ${clock}` }
}

/** A limit as it is promised: `5 个工作日`, `5 working days`. */
export function limitInWords({ amount, unit }: Limit): Words {
  return { zh: `${amount} ${limitZh[unit]}`, en: `${amount} ${limitEn[unit]}${amount === 1 ? '' : 's'}` }
}

/** Says that a date is a guess when it reaches into a year whose holidays are not published. */
export function undecreedWarning(from: Date, due: Date, calendar: WorkCalendar): Words | undefined {
  const year = undecreedYear(from, due, calendar)
  if (year === undefined) return undefined
  return {
    zh: `${year}年的放假安排还没公布，这个日期先按周六、周日休息推算，公布后可能会有变动。`,
    en: `The public holidays of ${year} are not published yet; this date assumes plain weekends and may change.`,
  }
}

const limitZh: Record<LimitUnit, string> = {
  hours: '小时',
  'working-hours': '个工作小时',
  'working-days': '个工作日',
  'calendar-days': '天',
}
const limitEn: Record<LimitUnit, string> = {
  hours: 'hour',
  'working-hours': 'working hour',
  'working-days': 'working day',
  'calendar-days': 'day',
}

type LengthUnit = 'minute' | 'hour' | 'day'
const lengthZh: Record<LengthUnit, string> = { minute: '分钟', hour: '小时', day: '天' }
const shortEn: Record<LengthUnit, string> = { minute: 'min', hour: 'h', day: 'd' }

/** The largest unit that fits, rounded down, at least a minute: nobody is told of seconds. */
function lengthOf(millis: number): { amount: number; unit: LengthUnit } {
  const minutes = Math.max(1, Math.floor(millis / minuteMillis))
  if (minutes < 60) return { amount: minutes, unit: 'minute' }
  if (minutes < 24 * 60) return { amount: Math.floor(minutes / 60), unit: 'hour' }
  return { amount: Math.floor(minutes / (24 * 60)), unit: 'day' }
}

function lengthInWords(millis: number): Words {
  const { amount, unit } = lengthOf(millis)
  return { zh: `${amount} ${lengthZh[unit]}`, en: `${amount} ${unit}${amount === 1 ? '' : 's'}` }
}

/** Today does not count, the last day does, as in 民法典 第201条; plain days where none of them is worked. */
function daysLeft(today: Day, last: Day, calendar: WorkCalendar): Words {
  const days = Array.from({ length: daysBetween(today, last) }, (_, at) => addDays(today, at + 1))
  const working = days.filter((day) => calendar.isWorkingDay(day)).length
  return working > 0
    ? limitInWords({ amount: working, unit: 'working-days' })
    : limitInWords({ amount: days.length, unit: 'calendar-days' })
}

/** The day and the clock at which something ends: midnight is 24:00 of the day that it closes. */
function endOf(instant: Date, zone: string): [day: Day, clock: string] {
  const day = dayOf(instant, zone)
  const minute = minuteOfDay(instant, zone)
  return minute === 0 ? [addDays(day, -1), '24:00'] : [day, clockOf(minute)]
}

function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

function dayInWords(day: Day, today: Day): Words {
  if (day === today) return { zh: '今天', en: 'today' }
  if (day === addDays(today, 1)) return { zh: '明天', en: 'tomorrow' }
  if (day === addDays(today, -1)) return { zh: '昨天', en: 'yesterday' }
  const { year, month, date } = partsOf(day)
  const other = year !== partsOf(today).year
  const weekday = weekdayOf(day) - 1
  return {
    zh: `${other ? `${year}年` : ''}${month}月${date}日 ${weekdaysZh[weekday]}`,
    en: `${weekdaysEn[weekday]} ${date} ${monthsEn[month - 1]}${other ? ` ${year}` : ''}`,
  }
}

function partsOf(day: Day): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8)) }
}

/** Chinese typography: a space between a Chinese word and a figure. */
function pad(text: string): string {
  return /^\d/.test(text) ? ` ${text}` : text
}
