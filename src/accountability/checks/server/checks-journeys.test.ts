import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { readMatter, reopenMatter } from '#accountability/matters'
import { readAudit } from '#foundation/audit/server'
import { newId } from '#foundation/database/server'
import { noticesPage } from '#foundation/notices'
import { at, monday, qinghe, residentsOf } from '../../../../tests/resident.ts'
import { openTestHouse } from '../../../../tests/small-house.ts'
import {
  drawChecks,
  listFindings,
  listSamples,
  openFinding,
  type ResultOutcome,
  readFinding,
  readItem,
  readSample,
  recordResult,
  type SampleBody,
  sendBackFinding,
  settleFinding,
  unmaskChecked,
  verifyFinding,
  type Way,
} from '../index.ts'

const house = await openTestHouse()
const { posts, places, categories } = house.qinghe
const { report, accept, answer, matterOf } = residentsOf(house)
const on = (day: string, time = '10:00') => house.at(`2026-${day}T${time}:00+08:00`)
const month = { from: '2026-11-01', until: '2026-11-23' }

const answered = async (more: Parameters<typeof report>[0] = {}, as = 'qinghe-grid1') => {
  house.at(monday)
  const receipt = await report(more)
  await accept(receipt, as)
  await answer(receipt, '已经清走。', as)
  return receipt
}
const draw = (more: object = {}, as = 'qinghe-desk') =>
  house.call(drawChecks, { params: qinghe, as, body: { id: newId(), ...month, ...more } })
const item = (id: string, as = 'qinghe-desk') => house.call(readItem, { params: at({ id }), as })
const result = (outcome: ResultOutcome, said = '居民说已经清走', way: Way = 'call') => ({
  resultId: newId(),
  way,
  outcome,
  words: said,
})
const tell = (id: string, body: ReturnType<typeof result>, as = 'qinghe-desk') =>
  house.call(recordResult, { params: at({ id }), as, body })
const found = (more: object = {}) => ({
  findingId: newId(),
  what: '纸箱又堆上了楼道',
  postId: posts.grid1!,
  workingDays: 2,
  ...more,
})
const noticesOf = async (as: string) => {
  const { notices } = await house.call(noticesPage, { params: qinghe, query: {}, as })
  return notices.map(({ words }) => words.zh)
}
const matterIds = ({ items }: SampleBody) => items.map(({ matterId }) => matterId).sort()

const first = await answered()
for (let more = 0; more < 11; more++) await answered()
for (let more = 0; more < 3; more++) await answered({ placeId: places.b3! }, 'qinghe-grid3')
const stillOpen = await report()

test('one in ten of what was answered is drawn, each community represented, and the same again from its seed', async () => {
  const drawn = await draw({ seed: '2026-11 抽查' })
  assert.deepEqual([drawn.sample.candidates, drawn.sample.size, drawn.items.length], [15, 2, 2])
  const seats = drawn.strata.map((stratum) => `${stratum.drawn} of ${stratum.candidates}`)
  assert.deepEqual(seats.sort(), ['1 of 12', '1 of 3'])
  assert.equal(drawn.sample.seed, '2026-11 抽查')
  assert.equal(drawn.sameAgain, true)
  assert.ok(!matterIds(drawn).includes(stillOpen.id))
  assert.deepEqual(matterIds(await draw({ seed: '2026-11 抽查' })), matterIds(drawn))
  const random = await draw({ size: 5 })
  assert.match(random.sample.seed, /^[0-9a-f]{16}$/)
  const audit = await house.tools.database.inJurisdiction('qinghe', (trx) =>
    readAudit(trx, 'qinghe', 'check-sample', random.sample.id),
  )
  assert.equal((audit[0]!.details as { seed: string }).seed, random.sample.seed, 'on record')
})

test('drawing the same sample twice is one sample, and what was drawn stays when matters change', async () => {
  const id = newId()
  const drawn = await draw({ id, size: 15, by: ['community', 'duty', 'channel'] })
  await draw({ id, size: 3 })
  assert.equal(drawn.items.length, 15)
  assert.deepEqual(Object.keys(drawn.strata[0]!.stratum).sort(), ['channel', 'community', 'duty'])
  const target = drawn.items.find(({ matterId }) => matterId !== first.id)!
  await tell(target.id, result('not-solved', '还在楼道里'))
  await house.call(openFinding, { params: at(target), as: 'qinghe-desk', body: found({ reopen: true }) })
  const later = await house.call(readSample, { params: at({ id }), as: 'qinghe-leader' })
  assert.deepEqual(matterIds(later), matterIds(drawn))
  assert.equal(later.sameAgain, true)
  const { rows } = await house.call(listSamples, { params: qinghe, query: {}, as: 'qinghe-leader' })
  assert.equal(rows.find((row) => row.id === id)?.checked, 1)
})

test('a sample whose items were tampered with no longer comes out the same', async () => {
  const { sample, items } = await draw({ size: 3 })
  const owner = house.tools.database
  await owner.inJurisdiction('qinghe', (trx) =>
    sql`insert into accountability.check_item (jurisdiction_id, id, sample_id, matter_id, stratum)
      values ('qinghe', ${newId()}, ${sample.id}, ${stillOpen.id}, ${'community=x'})`.execute(trx),
  )
  const read = await house.call(readSample, { params: at(sample), as: 'qinghe-desk' })
  assert.deepEqual([items.length, read.items.length, read.sameAgain], [3, 4, false])
})

test('what is wrong with a draw is told beside its fields, and nothing is kept', async () => {
  const refused = async (more: object) =>
    (
      await house.refused(drawChecks, {
        params: qinghe,
        as: 'qinghe-desk',
        body: { id: newId(), ...month, ...more },
      })
    ).fields
  house.at(monday)
  assert.deepEqual(await refused({ until: '2026-11-24' }), ['until'])
  assert.deepEqual(await refused({ from: '2026-11-24' }), ['until'])
  assert.deepEqual(await refused({ from: '2026-10-01', until: '2026-10-31' }), ['until'], 'nothing answered')
  assert.deepEqual(await refused({ size: 0 }), ['size'])
})

test('three tries on different days and the resident could not be reached; calling back still counts', async () => {
  const { items } = await draw({ size: 15 })
  const { id } = items.find(({ matterId }) => matterId === first.id)!
  for (const [day, outcome] of [
    ['11-24', null],
    ['11-24', null],
    ['11-25', null],
    ['11-26', 'unreachable'],
  ] as const) {
    on(day)
    assert.equal((await tell(id, result('no-answer', ''))).item.outcome, outcome)
  }
  const body = result('solved')
  const said = await tell(id, body)
  assert.deepEqual([said.item.outcome, said.results.length], ['solved', 5])
  assert.equal((await tell(id, body)).results.length, 5, 'the same result again')
  const over = await house.refused(recordResult, {
    params: at({ id }),
    as: 'qinghe-desk',
    body: result('not-solved'),
  })
  assert.equal(over.code, 'check.over')
  const silent = items.find((each) => each.id !== id)!
  const wordless = { params: at(silent), as: 'qinghe-desk', body: result('solved', ' ') }
  assert.deepEqual((await house.refused(recordResult, wordless)).fields, ['words'])
})

test('the post that owns a matter does not check it', async () => {
  house.at(monday)
  const own = await report({ categoryId: categories.gas! })
  await accept(own, 'qinghe-desk')
  await answer(own, '已关阀', 'qinghe-desk')
  const { items } = await draw({ size: 16 })
  const { id } = items.find(({ matterId }) => matterId === own.id)!
  assert.equal((await item(id)).whyNot.record?.code, 'check.own')
  const refused = await house.refused(recordResult, {
    params: at({ id }),
    as: 'qinghe-desk',
    body: result('solved'),
  })
  assert.equal(refused.code, 'check.own')
  assert.equal((await tell(id, result('solved', '现场看过', 'site'), 'qinghe-leader')).item.outcome, 'solved')
})

test('not solved: a finding for a post by a date, the matter reopened with it, done, sent back, done, verified', async () => {
  const target = await answered()
  const { items } = await draw({ size: 30 })
  const { id } = items.find(({ matterId }) => matterId === target.id)!
  const body = found({ reopen: true })
  const early = await house.refused(openFinding, { params: at({ id }), as: 'qinghe-desk', body })
  assert.equal(early.code, 'check.unchecked')
  await tell(id, result('not-solved', '纸箱还在'))
  for (let sent = 0; sent < 2; sent++) {
    await house.call(openFinding, { params: at({ id }), as: 'qinghe-desk', body })
  }
  const matter = await matterOf(target)
  assert.deepEqual([matter.state, matter.reopened], ['in-progress', 1], 'sent twice, reopened once')
  assert.equal((await item(id)).findings.length, 1)
  const params = at({ id: body.findingId })
  const read = async (as = 'qinghe-grid1') => (await house.call(readFinding, { params, as })).finding
  assert.equal((await read()).dueAt.toISOString(), '2026-11-25T09:30:00.000Z', 'two working days on')
  assert.match((await noticesOf('qinghe-grid1'))[0]!, /请整改.*纸箱又堆上了楼道/)

  const step = (more: object = {}) => ({ stepId: newId(), words: '清走了，装了提示牌', ...more })
  const tooEarly = await house.refused(verifyFinding, { params, as: 'qinghe-leader', body: step() })
  assert.equal(tooEarly.code, 'finding.not-done')
  const notMine = await house.refused(settleFinding, { params, as: 'qinghe-grid3', body: step() })
  assert.equal(notMine.status, 404)
  const done = step()
  for (let sent = 0; sent < 2; sent++) {
    await house.call(settleFinding, { params, as: 'qinghe-grid1', body: done })
  }
  assert.match((await noticesOf('qinghe-desk'))[0]!, /请核实/)
  on('11-25')
  const back = { ...step({ words: '三单元还有一堆' }), workingDays: 1 }
  await house.call(sendBackFinding, { params, as: 'qinghe-leader', body: back })
  assert.deepEqual(
    [(await read()).state, (await read()).dueAt.toISOString()],
    ['open', '2026-11-26T09:30:00.000Z'],
  )
  await house.call(settleFinding, { params, as: 'qinghe-grid1', body: step() })
  const { finding, steps } = await house.call(verifyFinding, { params, as: 'qinghe-desk', body: step() })
  assert.equal(finding.state, 'verified')
  assert.deepEqual(
    steps.map(({ kind }) => kind),
    ['opened', 'done', 'sent-back', 'done', 'verified'],
  )
})

test('a finding that cannot reopen its matter is not made at all', async () => {
  const target = await answered()
  const { items } = await draw({ size: 30 })
  const { id } = items.find(({ matterId }) => matterId === target.id)!
  await tell(id, result('not-solved', '还在'), 'qinghe-leader')
  const again = { entryId: newId(), words: '居民说还在，重新办' }
  await house.call(reopenMatter, { params: at(target), as: 'qinghe-desk', body: again })
  const { version } = await matterOf(target)
  const body = found({ reopen: true })
  const refused = await house.refused(openFinding, { params: at({ id }), as: 'qinghe-leader', body })
  assert.equal(refused.code, 'matter.not-answered')
  assert.equal((await item(id)).findings.length, 0)
  assert.equal((await matterOf(target)).version, version)
  const plain = await house.call(openFinding, { params: at({ id }), as: 'qinghe-leader', body: found() })
  assert.equal(plain.findings.length, 1)
})

test('findings list what is overdue first, to whoever puts it right and to those who check', async () => {
  house.at(monday)
  const { items } = await draw({ size: 30 })
  const { id } = items.at(-1)!
  await tell(id, result('not-solved', '还在'), 'qinghe-leader')
  const [late, soon] = [found({ workingDays: 1 }), found({ workingDays: 9 })]
  for (const body of [soon, late]) {
    await house.call(openFinding, { params: at({ id }), as: 'qinghe-leader', body })
  }
  on('11-26')
  const list = async (as: string) =>
    (await house.call(listFindings, { params: qinghe, query: { state: 'open' }, as })).rows
  const mine = (await list('qinghe-grid1')).map((row) => row.id)
  assert.ok(mine.indexOf(late.findingId) < mine.indexOf(soon.findingId))
  const dates = (await list('qinghe-leader')).map(({ dueAt }) => dueAt.getTime())
  assert.deepEqual(
    dates,
    dates.toSorted((one, other) => one - other),
  )
  assert.deepEqual(await list('qinghe-grid3'), [])
})

test('another jurisdiction sees nothing of it', async () => {
  const { sample, items } = await draw({ size: 2 })
  const foreign = await house.refused(readSample, { params: at(sample), as: 'liuxi-leader' })
  assert.equal(foreign.status, 403)
  const there = { jurisdiction: 'liuxi' }
  const theirs = await house.call(listSamples, { params: there, query: {}, as: 'liuxi-leader' })
  assert.deepEqual(theirs.rows, [])
  const asTheirs = { params: { ...there, id: items[0]!.id }, as: 'liuxi-leader' }
  assert.equal((await house.refused(readItem, asTheirs)).status, 404)
})

test('the caller sees what was asked and answered, and the resident masked', async () => {
  const target = await answered({ phone: '13900001234', name: '王阿姨' })
  const { items } = await draw({ size: 40 })
  const { id } = items.find(({ matterId }) => matterId === target.id)!
  const read = await item(id)
  assert.deepEqual([read.asked, read.answer], ['三栋楼道堆满纸箱', '已经清走。'])
  assert.equal(read.person?.phone, '139****1234')
  const { entries } = await house.call(readMatter, { params: at(target), as: 'qinghe-desk' })
  assert.ok(!entries.some(({ kind }) => kind === 'reopened'))
})

test('a leader who calls back reads the number of exactly the drawn matter, with a reason on record', async () => {
  await answered({ phone: '13700006666' })
  const sample = await draw({ size: 500 })
  const bodies = await Promise.all(sample.items.map(({ id }) => item(id, 'qinghe-leader')))
  const drawn = bodies.find(({ person }) => person?.phone === '137****6666')!
  assert.equal(drawn.whyNot.unmask, null)
  const ask = (reason: string, as: string) => ({ params: at(drawn.item), as, body: { reason } })
  assert.deepEqual((await house.refused(unmaskChecked, ask('', 'qinghe-leader'))).fields, ['reason'])
  const shown = await house.call(unmaskChecked, ask('电话回访', 'qinghe-leader'))
  assert.equal(shown.phone, '13700006666')
  assert.equal((await house.refused(unmaskChecked, ask('电话回访', 'qinghe-grid1'))).status, 403)
  const lines = await house.query<{ reason: string }>(
    'qinghe',
    sql`select details->>'reason' as reason from foundation.audit_record
      where action = 'person.unmasked' and subject_id = ${shown.id}`,
  )
  assert.deepEqual(lines, [{ reason: '电话回访' }])
})
