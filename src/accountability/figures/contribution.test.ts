import assert from 'node:assert/strict'
import { test } from 'node:test'
import { usualSettings, workCalendar } from '#foundation/calendar'
import {
  addMonths,
  combinedOf,
  contributionOf,
  countsAlike,
  type Formula,
  formulaFor,
  formulaSettings,
  type MatterFacts,
  monthsUntil,
  rateOf,
  reckon,
  usualFormula,
  whyNotFrom,
} from './index.ts'

const calendar = workCalendar({ ...usualSettings, decree: 'none' }, [])
const at = (text: string) => new Date(`2026-11-${text}+08:00`)
/** Reported on Monday the 16th, promised by Wednesday evening. */
const facts = (more: Partial<MatterFacts> = {}): MatterFacts => ({
  matterId: 'm',
  communityId: 'c',
  topicId: 't',
  channel: 'page',
  state: 'in-progress',
  result: null,
  openedAt: at('16T09:00'),
  dueAt: at('18T17:30'),
  answeredAt: null,
  reopened: 0,
  merged: false,
  reopenedByResident: false,
  acceptedAt: null,
  contactedAt: null,
  offers: 0,
  returns: 0,
  reachable: true,
  ratings: [],
  excludedFrom: [],
  ...more,
})
const answered = (more: Partial<MatterFacts> = {}) =>
  facts({
    state: 'answered',
    result: 'fixed',
    acceptedAt: at('16T10:00'),
    contactedAt: at('17T10:00'),
    answeredAt: at('17T16:00'),
    ...more,
  })
const added = (of: MatterFacts, now = '27T09:00', formulas: readonly Formula[] = []) => {
  const { counts } = contributionOf(of, formulas, at(now), calendar)
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0))
}

test('a matter answered in time and reviewed is counted in every figure it belongs to', () => {
  const well = answered({ ratings: [{ grade: 5, solved: true, excluded: false }], offers: 2, returns: 1 })
  assert.deepEqual(added(well), {
    opened: 1,
    response_base: 1,
    response_met: 1,
    solved_base: 1,
    solved_met: 1,
    satisfied_5: 1,
    on_time_base: 1,
    on_time_met: 1,
    first_fix_base: 1,
    first_fix_met: 1,
    returned_base: 2,
    returned_met: 1,
    redone_base: 1,
    reopened_base: 1,
  })
})

test('a matter nobody touches is owed nothing yet, then a response, then an answer, and says when that changes', () => {
  const steps = [
    ['17T17:30', { opened: 1 }, '17T17:30:00.001'],
    ['17T17:31', { opened: 1, response_base: 1 }, '18T17:30:00.001'],
    ['18T17:31', { opened: 1, response_base: 1, on_time_base: 1 }, null],
  ] as const
  for (const [now, counts, changes] of steps) {
    assert.deepEqual(added(facts(), now), counts, now)
    assert.deepEqual(
      contributionOf(facts(), [], at(now), calendar).changesAt,
      changes === null ? null : at(changes),
    )
  }
})

test('accepted in time but the resident told too late is no response in time', () => {
  const late = answered({ contactedAt: at('17T17:31') })
  assert.deepEqual([added(late).response_base, added(late).response_met], [1, undefined])
  const onlyAccept: Formula = {
    ...usualFormula,
    version: 1,
    response: { ...usualFormula.response, needs: 'accept' },
  }
  assert.equal(added(late, '27T09:00', [onlyAccept]).response_met, 1)
})

test('a month is a month of the jurisdiction’s calendar', () => {
  const month = (instant: string) =>
    contributionOf(facts({ openedAt: new Date(instant) }), [], at('30T09:00'), calendar).cell.month
  assert.deepEqual([month('2026-10-31T15:59:59Z'), month('2026-10-31T16:00:00Z')], ['2026-10', '2026-11'])
  assert.deepEqual([addMonths('2026-01', -1), addMonths('2026-12', 1)], ['2025-12', '2027-01'])
  assert.deepEqual(monthsUntil('2026-02', 3), ['2025-12', '2026-01', '2026-02'])
})

test('what was withdrawn counts as withdrawn and nothing else, what was merged with each resident’s own word', () => {
  assert.deepEqual(added(facts({ state: 'withdrawn' })), { opened: 1, withdrawn: 1 })
  const merged = answered({ merged: true, ratings: [{ grade: 2, solved: false, excluded: false }] })
  assert.deepEqual(added(merged), { opened: 1, merged: 1, solved_base: 1, satisfied_2: 1 })
})

test('who was not asked and who did not say are counted apart, and only after an answer', () => {
  assert.deepEqual([added(answered()).satisfied_unsaid, added(answered()).solved_unsaid], [1, 1])
  const nobody = added(answered({ reachable: false }))
  assert.deepEqual([nobody.satisfied_unasked, nobody.satisfied_unsaid], [1, undefined])
  assert.equal(added(facts()).satisfied_unsaid, undefined)
  const graded = added(answered({ ratings: [{ grade: 4, solved: null, excluded: false }] }))
  assert.deepEqual([graded.solved_unsaid, graded.satisfied_4, graded.solved_base], [1, 1, undefined])
})

test('reopened, it is done again and not fixed the first time; open again, it is late only once its date passes', () => {
  const again = answered({ reopened: 1, reopenedByResident: true })
  const { redone_met, reopened_met, first_fix_base, first_fix_met } = added(again)
  assert.deepEqual([redone_met, reopened_met, first_fix_base, first_fix_met], [1, 1, 1, undefined])
  const open = { ...again, state: 'in-progress', answeredAt: null, result: null } as const
  assert.equal(added(open, '18T09:00').on_time_base, undefined)
  assert.equal(added(open, '19T09:00').on_time_base, 1)
  assert.equal(
    added(answered({ ratings: [{ grade: 3, solved: false, excluded: false }] })).first_fix_met,
    undefined,
  )
})

test('an excluded matter leaves nothing in that figure but the fact, and everything in the others', () => {
  const left = added(
    answered({ excludedFrom: ['response'], ratings: [{ grade: 1, solved: false, excluded: false }] }),
  )
  const { response_out, response_base, response_met, satisfied_1 } = left
  assert.deepEqual([response_out, response_base, response_met, satisfied_1], [1, undefined, undefined, 1])
})

test('what never counts is a rule of the formula: imported matters, and what is not ours', () => {
  assert.equal(added(answered({ channel: 'import' })).response_base, undefined)
  const all: Formula = { ...usualFormula, version: 1, leaveOut: [] }
  assert.equal(added(answered({ channel: 'import' }), '27T09:00', [all]).response_base, 1)
  const strict: Formula = { ...usualFormula, version: 1, leaveOut: ['not-ours'] }
  const others = added(answered({ result: 'not-ours' }), '27T09:00', [strict])
  assert.deepEqual(
    [others.first_fix_base, others.satisfied_unsaid, others.on_time_met],
    [undefined, undefined, 1],
  )
})

test('which grades count as happy, and the weights, are ratios of the same counts', () => {
  const { counts } = contributionOf(
    answered({ ratings: [{ grade: 3, solved: true, excluded: false }] }),
    [],
    at('27T09:00'),
    calendar,
  )
  const satisfied = (happy: Formula['happy']) =>
    reckon(counts, { happy }).find(({ figure }) => figure === 'satisfied')!
  assert.deepEqual([satisfied([3, 4, 5]).met, satisfied([4, 5]).met, satisfied([4, 5]).base], [1, 0, 1])
  assert.ok(
    countsAlike(usualFormula, {
      ...usualFormula,
      happy: [5],
      weights: { response: 0, solved: 0, satisfied: 100 },
    }),
  )
  assert.ok(!countsAlike(usualFormula, { ...usualFormula, leaveOut: [] }))
  const figure = (name: 'response' | 'solved' | 'satisfied', met: number) => ({
    figure: name,
    met,
    base: 10,
    unsaid: 0,
    unasked: 0,
    out: 0,
  })
  const three = [figure('response', 10), figure('solved', 8), figure('satisfied', 6)]
  assert.equal(combinedOf(three, usualFormula)?.toFixed(4), (0.3 + 0.8 * 0.35 + 0.6 * 0.35).toFixed(4))
  assert.equal(combinedOf([figure('response', 10)], usualFormula), null)
})

test('below five no rate is shown', () => {
  assert.equal(rateOf({ met: 4, base: 4 }), null)
  assert.equal(rateOf({ met: 4, base: 5 }), 0.8)
})

test('a month keeps the formula it was published with; the newest that is in force by then holds', () => {
  const versions = [
    { ...usualFormula, version: 1, fromMonth: '2026-11' },
    { ...usualFormula, version: 2, fromMonth: '2027-01' },
    { ...usualFormula, version: 3, fromMonth: '2026-12' },
  ]
  const inForce = ['2026-10', '2026-11', '2026-12', '2027-02'].map(
    (month) => formulaFor(versions, month).version,
  )
  assert.deepEqual(inForce, [0, 1, 3, 3])
  assert.equal(whyNotFrom('2026-10', '2026-11')?.code, 'figures.month-over')
  assert.equal(whyNotFrom('2026-11', '2026-11'), undefined)
})

test('a formula whose weights do not add up, or under which nobody is happy, is refused', () => {
  const { version: _, fromMonth: __, ...settings } = usualFormula
  assert.ok(formulaSettings.safeParse(settings).success)
  const weights = { response: 30, solved: 30, satisfied: 30 }
  assert.ok(!formulaSettings.safeParse({ ...settings, weights }).success)
  assert.ok(!formulaSettings.safeParse({ ...settings, happy: [] }).success)
  assert.ok(!formulaSettings.safeParse({ ...settings, happy: [6] }).success)
})

test('a review that an appeal left out is told as left out and counts for nothing else', () => {
  const out = { grade: 1, solved: false, excluded: true } as const
  const counts = added(answered({ ratings: [out] }))
  assert.deepEqual(
    [
      counts.satisfied_out,
      counts.solved_out,
      counts.satisfied_1,
      counts.solved_base,
      counts.satisfied_unsaid,
    ],
    [1, 1, undefined, undefined, undefined],
  )
  assert.equal(counts.first_fix_met, 1, 'it disputes no answer')
})
