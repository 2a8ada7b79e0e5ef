import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { noteMatter, offerMatter, refuseOffer, reopenMatter } from '#accountability/matters'
import { newId } from '#foundation/database/server'
import { enterRequest } from '#services/requests'
import { at, qinghe, residentsOf } from '../../../../tests/resident.ts'
import { scanFigures } from '../../../../tests/scan-figures.ts'
import { openTestHouse } from '../../../../tests/small-house.ts'
import {
  excludeMatter,
  type FigureFilter,
  type FigureKey,
  type FigurePart,
  listBehind,
  listExclusions,
  listFormulas,
  readFigures,
  rebuildFigures,
  setFormula,
  usualFormula,
  withdrawExclusion,
} from '../index.ts'
import { rebuildNow } from './index.ts'

const house = await openTestHouse()
const { posts, places, categories } = house.qinghe
const { report, step, accept, answer } = residentsOf(house)
const on = (day: string, time = '10:00') => house.at(`2026-${day}T${time}:00+08:00`)
const keep = () => house.runTask('keep-figures')
const words = '请按实际情况核对一下'
const times = async <T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> => {
  const made: T[] = []
  for (let index = 0; index < count; index++) made.push(await make(index))
  return made
}
const tell = (matter: { id: string }) =>
  house.call(noteMatter, {
    params: at(matter),
    as: 'qinghe-grid1',
    body: { entryId: newId(), words, toResident: true },
  })
const figuresOf = (query: FigureFilter = {}, as = 'qinghe-leader') =>
  house.call(readFigures, { params: qinghe, query, as })
const shown = async (query: FigureFilter = {}) => {
  const { figures } = await figuresOf(query)
  return Object.fromEntries(
    figures.map(({ figure, met, base, unsaid, unasked, out }) => [
      figure,
      [met, base, ...(unsaid === null ? [] : [unsaid, unasked]), out],
    ]),
  )
}
const behind = async (figure: FigureKey, part: FigurePart) =>
  (await house.call(listBehind, { params: qinghe, query: { figure, part }, as: 'qinghe-leader' })).rows.map(
    ({ id }) => id,
  )

// A month whose rates are known by construction: everything comes in on Monday the 23rd at nine.
on('11-23', '09:00')
const well = await times(10, () => report())
const slow = await times(5, () => report())
const untouched = await times(3, () => report())
const gone = await times(2, () => report())
const asked = await times(2, () =>
  house.call(enterRequest, {
    params: qinghe,
    as: 'qinghe-desk',
    body: { id: newId(), words, placeId: places.b1, categoryId: categories.stairs, channel: 'counter' },
  }),
)
on('11-23', '10:00')
for (const matter of [...well, ...asked]) await accept(matter)
for (const matter of gone) await step(matter, 'withdraw')
// One of the ten is offered to the community and comes back.
const offer = { params: at(well[0]!), body: { entryId: newId(), postId: posts.services1!, words } }
await house.call(offerMatter, { ...offer, as: 'qinghe-grid1' })
await house.call(refuseOffer, {
  params: at(well[0]!),
  as: 'qinghe-community1',
  body: { entryId: newId(), words },
})
on('11-23', '11:00')
for (const matter of [...well, ...asked]) await tell(matter)
on('11-24', '10:00')
for (const matter of [...well, ...asked]) await answer(matter)
for (const [index, matter] of well.entries())
  if (index < 8)
    await step(matter, 'rate', index < 6 ? { grade: 5, solved: true } : { grade: 2, solved: false })
// The resident of one takes it up again, the office does so with another; both are answered anew, the first too late.
await step(well[7]!, 'reopen', { words })
await house.call(reopenMatter, {
  params: at(well[8]!),
  as: 'qinghe-grid1',
  body: { entryId: newId(), words },
})
await answer(well[8]!)
on('11-25', '10:00')
for (const matter of slow) await accept(matter)
on('11-27', '10:00')
await answer(well[7]!)
for (const matter of slow) await answer(matter)
on('11-30', '09:00')

test('every figure of a month is what it was made to be', async () => {
  await keep()
  assert.deepEqual(await shown(), {
    // 10 + 2 in time; 5 accepted late, 3 never.
    response: [12, 20, 0],
    // Six say solved, two say not; the two at the counter left no contact, the others have not said.
    solved: [6, 8, 7, 2, 0],
    satisfied: [6, 8, 7, 2, 0],
    // One of the ten was answered again too late; five are late, three have no answer and are past their date.
    on_time: [11, 20, 0],
    // Two were reopened, and one of them and another were called unsolved.
    first_fix: [14, 17, 0],
    returned: [1, 1, 0],
    redone: [2, 17, 0],
    reopened: [1, 17, 0],
  })
  const { opened, withdrawn, merged, month, asOf } = await figuresOf()
  assert.deepEqual([opened, withdrawn, merged, month], [22, 2, 0, '2026-11'])
  assert.deepEqual(asOf, house.now())
})

test('the parts add up to the whole, and nothing tells of a person or a post', async () => {
  const body = await figuresOf()
  for (const parts of [body.byCommunity, body.byTopic, body.byChannel])
    assert.equal(
      parts.reduce((sum, { opened }) => sum + opened, 0),
      body.opened,
    )
  assert.deepEqual(
    body.byChannel.map(({ id, opened }) => [id, opened]),
    [
      ['page', 20],
      ['counter', 2],
    ],
  )
  assert.equal(body.trend.length, 12)
  assert.deepEqual(body.trend.at(-1)?.figures, body.figures)
  const text = JSON.stringify(body)
  for (const each of [...Object.values(posts), ...house.qinghe.people.keys()])
    assert.ok(!text.includes(each), each)
})

test('a filter shows its part, and a number opens the matters behind it', async () => {
  assert.deepEqual((await shown({ channel: 'counter' })).response, [2, 2, 0])
  assert.deepEqual((await shown({ communityId: places.c2! })).response, [0, 0, 0])
  assert.deepEqual((await shown({ group: '01', topicId: categories.light! })).response, [0, 0, 0])
  assert.deepEqual((await shown({ month: '2026-10' })).response, [0, 0, 0])
  const lists = [
    ['response', 'unmet', [...slow, ...untouched]],
    ['on_time', 'unmet', [well[7]!, ...slow, ...untouched]],
    ['satisfied', 'unmet', [well[6]!, well[7]!]],
    ['satisfied', 'unasked', asked],
    ['reopened', 'met', [well[7]!]],
  ] as const
  for (const [figure, part, expected] of lists)
    assert.deepEqual(
      (await behind(figure, part)).sort(),
      expected.map(({ id }) => id).sort(),
      `${figure} ${part}`,
    )
})

test('a community sees its own figures and no other’s', async () => {
  const own = await figuresOf({}, 'qinghe-community1')
  assert.deepEqual([own.opened, own.communities.map(({ id }) => id)], [22, [places.c1]])
  assert.equal((await figuresOf({}, 'qinghe-community2')).opened, 0)
  const refused = await house.refused(readFigures, {
    params: qinghe,
    query: { communityId: places.c1! },
    as: 'qinghe-community2',
  })
  assert.equal(refused.status, 403)
})

test('a matter is left out with a reason and an approval, is listed, and counts again when that is withdrawn', async () => {
  const id = newId()
  const exclude = (more: object = {}, as = 'qinghe-desk') => ({
    params: at({ id }),
    as,
    body: {
      code: slow[0]!.code,
      figures: ['response' as const, 'on_time' as const],
      reason: '台风停电，无法上门',
      approvedPostId: posts.leadership!,
      ...more,
    },
  })
  const wrong = await house.refused(excludeMatter, exclude({ approvedPostId: posts.grid1! }))
  assert.deepEqual([wrong.status, wrong.fields], [422, ['approvedPostId']])
  const unknown = await house.refused(excludeMatter, exclude({ code: 'QH0' }))
  assert.deepEqual([unknown.status, unknown.fields], [422, ['code']])
  assert.equal((await house.refused(excludeMatter, exclude({}, 'qinghe-community1'))).status, 403)

  const [line] = await house.call(excludeMatter, exclude())
  assert.deepEqual(await house.call(excludeMatter, exclude()), [line], 'sent twice, it is done once')
  assert.deepEqual([line!.code, line!.reason, line!.withdrawn], [slow[0]!.code, '台风停电，无法上门', null])
  assert.equal(line!.approvedBy.en, 'leadership at root')
  assert.deepEqual(
    [(await shown()).response, (await shown()).on_time],
    [
      [12, 19, 1],
      [11, 19, 1],
    ],
  )
  assert.deepEqual(await behind('response', 'out'), [slow[0]!.id])
  const again = { ...exclude(), params: at({ id: newId() }) }
  assert.equal((await house.refused(excludeMatter, again)).code, 'figures.already-excluded')

  const withdraw = { params: at({ id }), as: 'qinghe-leader', body: { reason: '当天其实已来电' } }
  const [after] = await house.call(withdrawExclusion, withdraw)
  await house.call(withdrawExclusion, withdraw)
  assert.equal(after!.withdrawn?.reason, '当天其实已来电')
  assert.deepEqual((await shown()).response, [12, 20, 0])
  assert.equal((await house.call(listExclusions, { params: qinghe, query: {}, as: 'qinghe-desk' })).length, 1)
})

test('the export has the same figures, formulas and exclusions as the screen', async () => {
  const { body, headers } = await house.send({
    url: '/api/at/qinghe/figures/table?format=csv&lang=zh',
    headers: { 'x-test-user': 'qinghe-leader' },
  })
  assert.match(String(headers['content-type']), /^text\/csv/)
  for (const expected of [
    /2026-11,响应率,60,12,20,,,0,22,.*1 个工作日内已签收并联系居民的件数/,
    /2026-11,满意率,75,6,8,7,2,0,22,/,
    /街道.*,按时办结率,55,11,20|荷花社区,按时办结率,55,11,20/,
    /本地口径/,
    new RegExp(`${slow[0]!.code}.*响应率 · 按时办结率.*台风停电，无法上门.*当天其实已来电`),
  ])
    assert.match(body, expected)
  const xlsx = await house.send({
    url: '/api/at/qinghe/figures/table',
    headers: { 'x-test-user': 'qinghe-leader' },
  })
  assert.equal(xlsx.rawPayload.subarray(0, 2).toString(), 'PK')
})

test('a new formula holds from its month on, is shown with its post, and counts anew only when it must', async () => {
  const { version: _, fromMonth: __, ...settings } = usualFormula
  const set = (more: object, id = newId()) => ({
    params: at({ id }),
    as: 'qinghe-admin',
    body: { ...settings, fromMonth: '2026-11', ...more },
  })
  assert.deepEqual((await house.refused(setFormula, set({ fromMonth: '2026-10' }))).fields, ['fromMonth'])
  const strict = set({ happy: [5], weights: { response: 50, solved: 50, satisfied: 0 } })
  await house.call(setFormula, strict)
  const [newest, ...older] = await house.call(setFormula, strict)
  assert.deepEqual(
    [newest!.version, newest!.happy, newest!.postName?.en, older.length],
    [1, [5], 'platform at root', 1],
  )
  const { rebuilding, formula } = await figuresOf()
  assert.deepEqual([rebuilding, formula.version], [false, 1])
  assert.equal((await figuresOf({ month: '2026-10' })).formula.version, 0)

  // 48 hours suffice for the five that were accepted on Wednesday at ten? They came on Monday at nine: 49 are needed.
  await house.call(setFormula, set({ response: { within: { amount: 49, unit: 'hours' }, needs: 'accept' } }))
  assert.equal((await figuresOf()).rebuilding, true)
  await keep()
  assert.deepEqual((await shown()).response, [17, 20, 0])
  assert.equal((await house.call(listFormulas, { params: qinghe, as: 'qinghe-community1' })).length, 3)
})

test('sums that were spoilt are found and mended by a rebuild, and the scan says the same', async () => {
  assert.deepEqual(await rebuildNow(house.tools, 'qinghe'), { matters: 22, differed: 0 })
  await house.query(
    'qinghe',
    sql`update accountability.figure_cell set response_met = response_met + 7 where channel = 'page'`,
  )
  assert.deepEqual((await shown()).response, [24, 20, 0])
  await house.call(rebuildFigures, { params: qinghe, as: 'qinghe-admin' })
  await keep()
  assert.deepEqual((await shown()).response, [17, 20, 0])
  const scan = {
    jurisdiction: 'qinghe',
    zone: 'Asia/Shanghai',
    now: house.now(),
    hours: 49,
    leaveOut: ['imported'],
  } as const
  const [row] = await house.query<Record<string, number>>(
    'qinghe',
    sql.raw(scanFigures({ ...scan, by: 'month' })),
  )
  assert.deepEqual([row!.on_time_met, row!.on_time_base, row!.opened], [11, 20, 22])
})
