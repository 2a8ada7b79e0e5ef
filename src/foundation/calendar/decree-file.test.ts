import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mergeDecree, readDecreeFile } from '#foundation/calendar'

const csv = `日期,类型,名称
2027-01-01,休,元旦
2027/2/6,放假,春节
2027年2月20日,班,春节调休
2027-10-01,holiday,National Day
20271009,workday,make-up`

test('a CSV file names days off and make-up days, in Chinese or English, in any usual way to write a date', () => {
  const { years, faults } = readDecreeFile(csv)
  assert.deepEqual(faults, [])
  assert.deepEqual(years, [
    {
      year: 2027,
      daysOff: ['2027-01-01', '2027-02-06', '2027-10-01'],
      makeUpDays: ['2027-02-20', '2027-10-09'],
    },
  ])
})

test('an iCal file names all-day events, whose end is the day after, and 班 says that the day is worked', () => {
  const event = (start: string, end: string, name: string) =>
    `BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:${start}\r\n${end && `DTEND;VALUE=DATE:${end}\r\n`}SUMMARY:${name}\r\nEND:VEVENT\r\n`
  const text = `BEGIN:VCALENDAR\r\n${event('20271001', '20271004', '国庆节（休）')}${event('20271009', '', '国庆节（班）')}END:VCALENDAR`
  const { years, faults } = readDecreeFile(text)
  assert.deepEqual(faults, [])
  assert.deepEqual(years, [
    { year: 2027, daysOff: ['2027-10-01', '2027-10-02', '2027-10-03'], makeUpDays: ['2027-10-09'] },
  ])
})

test('every fault is told at one time, each with its line', () => {
  const text =
    '2027-02-30,休,没有这天\n2027-01-01,节,不清楚\n2027-01-04,班,星期一\n2027-01-02,休,a\n2027-01-02,班,b'
  assert.deepEqual(
    readDecreeFile(text).faults.map(({ line }) => line),
    [1, 2, 3, 5],
  )
  assert.deepEqual(
    readDecreeFile('谁也看不懂').faults.map(({ line }) => line),
    [0],
  )
})

test('a whole year takes the place of what was known; a few days of another year are added; half a year is refused', () => {
  const known = [{ year: 2026, daysOff: ['2026-10-01'], makeUpDays: [] }]
  const read = readDecreeFile(`2026-12-27,班,元旦\n${csv}`).years
  const { years, changes, faults } = mergeDecree(known, read)
  assert.deepEqual(faults, [])
  assert.deepEqual(years[0], { year: 2026, daysOff: ['2026-10-01'], makeUpDays: ['2026-12-27'] })
  assert.deepEqual(changes[0], {
    year: 2026,
    isNew: false,
    off: { added: [], removed: [] },
    makeUp: { added: ['2026-12-27'], removed: [] },
  })
  assert.ok(changes[1]?.isNew)
  const half = mergeDecree(known, readDecreeFile('2028-01-01,休,元旦').years)
  assert.equal(half.faults.length, 1)
  assert.deepEqual(half.years, [])
})
