import assert from 'node:assert/strict'
import { test } from 'node:test'
import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { usualSettings, workCalendar } from '#foundation/calendar'
import { decreedYears } from '#foundation/calendar/server'
import { dueAt, type Limit, type Standstill } from '#kernel'

// The oracle walks minute by minute and asks the holiday package itself about each day.
const minute = 60_000
const dayMinutes = 24 * 60
const shanghai = 8 * 3_600_000
const china = workCalendar(usualSettings, decreedYears())
const firstStart = Date.parse('2025-01-01T00:00+08:00')
const twoYears = 2 * 365 * dayMinutes

const workdays = new Map<number, boolean>()
function isWorked(dayNumber: number): boolean {
  const known = workdays.get(dayNumber)
  if (known !== undefined) return known
  const day = new Date(dayNumber * dayMinutes * minute).toISOString().slice(0, 10)
  const worked = chineseDays.isWorkday(day)
  workdays.set(dayNumber, worked)
  return worked
}

function dueByWalking(start: number, { amount, unit }: Limit, still: readonly Standstill[]): number {
  const stops = still.map(({ from, until }) => [from.getTime(), until.getTime()] as const)
  const stands = (at: number) => stops.some(([from, until]) => from <= at && at < until)
  const startDay = Math.floor((start + shanghai) / minute / dayMinutes)
  let left = unit.endsWith('hours') ? amount * 60 : amount
  for (let at = start; ; at += minute) {
    const wall = (at + shanghai) / minute
    const [day, clock] = [Math.floor(wall / dayMinutes), wall % dayMinutes]
    if (unit === 'working-days' || unit === 'calendar-days') {
      if (clock !== 1050 || day === startDay || (stands(at - minute) && stands(at))) continue
      if (unit === 'calendar-days' || isWorked(day)) left--
      if (left <= 0 && isWorked(day)) return at
    } else {
      const open = (clock >= 540 && clock < 720) || (clock >= 810 && clock < 1050)
      if (!stands(at) && (unit === 'hours' || (open && isWorked(day)))) left--
      if (left === 0) return at + minute
    }
  }
}

// Any minute, or a half hour: edges that meet opening and closing times are where mistakes hide.
const minutes = (min: number, max: number) =>
  fc.tuple(fc.integer({ min, max }), fc.constantFrom(1, 30)).map(([at, step]) => Math.floor(at / step) * step)
const starts = minutes(0, twoYears).map((at) => firstStart + at * minute)
const limits: fc.Arbitrary<Limit> = fc.oneof(
  fc.record({ amount: fc.integer({ min: 1, max: 96 }), unit: fc.constant('hours' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: 24 }), unit: fc.constant('working-hours' as const) }),
  fc.record({
    amount: fc.integer({ min: 1, max: 15 }),
    unit: fc.constantFrom('working-days' as const, 'calendar-days' as const),
  }),
)
// Standstills begin from two days before the start to twenty after, lie anywhere and may overlap.
const standstillsOf = (start: number) =>
  fc.array(
    fc.tuple(minutes(-2 * dayMinutes, 20 * dayMinutes), minutes(0, 5 * dayMinutes)).map(([from, length]) => ({
      from: new Date(start + from * minute),
      until: new Date(start + (from + length) * minute),
    })),
    { maxLength: 4 },
  )
const cases = starts.chain((start) => fc.tuple(fc.constant(start), limits, standstillsOf(start)))
const dueOf = (start: number, limit: Limit, still: readonly Standstill[]) =>
  dueAt(new Date(start), limit, still, china).getTime()

test('the due date is the one found by walking through two years of Chinese holidays', () => {
  fc.assert(
    fc.property(cases, ([start, limit, still]) => {
      assert.equal(dueOf(start, limit, still), dueByWalking(start, limit, still))
    }),
    { numRuns: 500 },
  )
})

test('a standstill never makes a promise due earlier, and a promise never falls due inside one', () => {
  fc.assert(
    fc.property(cases, ([start, limit, still]) => {
      const due = dueOf(start, limit, still)
      assert.ok(due >= dueOf(start, limit, still.slice(1)))
      for (const { from, until } of still) assert.ok(!(from.getTime() < due && due < until.getTime()))
    }),
    { numRuns: 1000 },
  )
})

test('a standstill before the start or after the due date changes nothing', () => {
  fc.assert(
    fc.property(
      cases,
      fc.nat(5 * dayMinutes),
      fc.nat(5 * dayMinutes),
      ([start, limit, still], gap, length) => {
        const due = dueOf(start, limit, still)
        const before = {
          from: new Date(start - (gap + length) * minute),
          until: new Date(start - gap * minute),
        }
        const after = { from: new Date(due + gap * minute), until: new Date(due + (gap + length) * minute) }
        assert.equal(dueOf(start, limit, [after, ...still, before]), due)
      },
    ),
    { numRuns: 1000 },
  )
})
