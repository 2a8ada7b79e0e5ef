import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { registerContact } from '#accountability/first-contact'
import { superviseMatter } from '#accountability/supervision'
import { readAudit } from '#foundation/audit/server'
import { newId } from '#foundation/database/server'
import { pathOf } from '#foundation/http'
import { openTable } from '#foundation/imports/server'
import { at, monday, qinghe, residentsOf } from '../../../../tests/resident.ts'
import { openTestHouse } from '../../../../tests/small-house.ts'
import { contactLedger, matterLedger } from '../contract.ts'

const house = await openTestHouse()
const { places } = house.qinghe
const { report, accept, answer, step } = residentsOf(house)
const folder = await mkdtemp(join(tmpdir(), 'linli-ledger-'))
after(() => rm(folder, { recursive: true }))

let files = 0
async function download(
  { path }: { path: string },
  query: Record<string, string>,
  as = 'qinghe-desk',
  language = 'zh',
) {
  const headers = { 'x-test-user': as, 'accept-language': language }
  const reply = await house.send({ method: 'GET', url: pathOf(path, qinghe), query, headers })
  assert.equal(reply.statusCode, 200, reply.body)
  const file = join(folder, String(++files))
  await writeFile(file, reply.rawPayload)
  const rows = []
  for await (const { cells } of (await openTable(file)).rows) rows.push(cells)
  return { rows, reply }
}
const csv = async (query: Record<string, string> = {}, as?: string) =>
  (await download(matterLedger, { format: 'csv', ...query }, as)).rows

test('a ledger tells of every matter what was entered once, and who asked only in part', async () => {
  house.at(monday)
  const receipt = await report({
    words: '=三栋楼道堆满纸箱，\n走不过去',
    phone: '13700005555',
    name: '陈阿姨',
  })
  house.at('2026-11-23T10:00:00+08:00')
  await accept(receipt)
  const supervised = { entryId: newId(), level: 'listed' as const, words: '请当天清走' }
  await house.call(superviseMatter, { params: at(receipt), as: 'qinghe-desk', body: supervised })
  house.at('2026-11-23T11:00:00+08:00')
  await answer(receipt, '已经清走。')
  await step(receipt, 'rate', { grade: 4, solved: true } as never)
  const [row] = await csv()
  assert.equal(row?.['序号'], '1')
  assert.equal(row['编号'], receipt.code)
  assert.equal(row['来源渠道'], '居民网页')
  assert.equal(row['受理时间'], '2026-11-23 09:00:00')
  assert.equal(row['诉求人'], '陈**')
  assert.equal(row['联系电话'], '137****5555')
  assert.equal(row['诉求内容'], `'=三栋楼道堆满纸箱，\n走不过去`)
  assert.equal(row['所属社区'], '荷花社区')
  assert.equal(row['网格/地点'], '第一网格 3栋')
  assert.equal(row['签收时间'], '2026-11-23 10:00:00')
  assert.equal(row['答复时间'], '2026-11-23 11:00:00')
  assert.equal(row['办理结果'], '已解决')
  assert.equal(row['答复内容'], '已经清走。')
  assert.equal(row['是否超期'], '按时')
  assert.equal(row['评价'], '满意')
  assert.equal(row['居民认为已解决'], '是')
  assert.match(row['督办情况'] ?? '', /^挂牌督办/)
  assert.ok(Object.values(row).every((cell) => !cell.includes('13700005555')))
})

test('the workbook of it is named after the office and the day, and says above the table what it is', async () => {
  const query = { from: '2026-11-01', until: '2026-11-30' }
  const { reply, rows } = await download(matterLedger, query)
  const name = encodeURIComponent('青禾街道事项台账 2026-11-23.xlsx')
  assert.ok(String(reply.headers['content-disposition']).includes(name))
  const title = Object.keys(rows[0]!)[0]!
  assert.equal(title, '青禾街道事项台账')
  const first = rows.map((cells) => cells[title])
  assert.equal(first[0], '受理时间：2026-11-01 至 2026-11-30')
  assert.ok(first.includes('姓名、电话已隐去一部分。'))
  assert.ok(first.includes('序号'))
})

test('days count in the zone of the jurisdiction, the last one included', async () => {
  house.at('2026-11-25T23:30:00+08:00')
  const late = await report({ words: '夜里施工太吵' })
  const codes = async (query: Record<string, string>) => (await csv(query)).map((row) => row['编号'])
  assert.deepEqual(await codes({ from: '2026-11-25', until: '2026-11-25' }), [late.code])
  assert.ok(!(await codes({ until: '2026-11-24' })).includes(late.code))
  assert.deepEqual(await codes({ from: '2026-11-26' }), [])
})

test('a ledger holds what the desk of the same person shows, filtered as the desk is', async () => {
  const far = await report({ words: '8栋漏水', placeId: places.b3! })
  const codes = async (query: Record<string, string>, as?: string) =>
    (await csv(query, as)).map((row) => row['编号'])
  assert.ok((await codes({}, 'qinghe-leader')).includes(far.code))
  assert.ok(!(await codes({}, 'qinghe-community1')).includes(far.code))
  assert.deepEqual(await codes({ communityId: places.c2! }), [far.code])
  assert.deepEqual(await codes({ search: far.code }), [far.code])
  assert.ok((await codes({ view: 'unowned' })).includes(far.code))
  assert.deepEqual(await codes({ view: 'answered' }, 'qinghe-community2'), [])
})

test('a ledger of many pages has every matter once, in the order in which they came', async () => {
  await house.query(
    'qinghe',
    sql`insert into accountability.matter
      select jurisdiction_id, gen_random_uuid(), kind, 'X' || number, title, state, channel, place_id, owner_post_id,
        holder_id, offered_post_id, offered_at, limit_amount, limit_unit, pauses,
        '2026-10-01'::timestamptz + (number / 7) * interval '1 minute', due_at, answered_at, result, closed_at, reopened,
        merged_into, person_id, link_version, version, opened_by, topic_id, community_id
      from (select * from accountability.matter limit 1) as one, generate_series(1, 1300) as number`,
  )
  const rows = await csv({ from: '2026-10-01', until: '2026-10-31' })
  assert.equal(rows.length, 1300)
  assert.equal(new Set(rows.map((row) => row['编号'])).size, 1300)
  const times = rows.map((row) => row['受理时间']!)
  assert.deepEqual(times, times.toSorted())
  assert.deepEqual(
    rows.map((row) => Number(row['序号'])),
    rows.map((_, at) => at + 1),
  )
})

test('what is exported leaves an audit line, without what was searched for', async () => {
  await csv({ search: '13700005555' })
  const lines = await house.tools.database.inJurisdiction('qinghe', (trx) =>
    readAudit(trx, 'qinghe', 'ledger', 'matters'),
  )
  assert.equal(lines.at(-1)?.action, 'ledger.exported')
  assert.doesNotMatch(JSON.stringify(lines), /13700005555/)
})

test('a period that ends before it begins is empty, and a day that does not exist is refused beside its field', async () => {
  assert.deepEqual(await csv({ from: '2026-11-30', until: '2026-11-01' }), [])
  const refused = await house.refused(matterLedger, {
    params: qinghe,
    as: 'qinghe-desk',
    query: { from: '2026-02-30' },
  })
  assert.deepEqual(refused.fields, ['from'])
})

test('the register of first contacts has who was asked as a post, and what came of it', async () => {
  const ask = (askedAt: string, words: string, ending?: object) => {
    house.at(askedAt)
    const body = {
      id: newId(),
      channel: 'counter',
      words,
      phone: '13800006666',
      name: '李伯',
      ...(ending ? { ending } : {}),
    }
    return house.call(registerContact, { params: qinghe, as: 'qinghe-grid1', body: body as never })
  }
  await ask('2026-12-01T09:00:00+08:00', '居住证怎么办', { how: 'solved', words: '带身份证到窗口。' })
  await ask('2026-12-02T09:00:00+08:00', '房产证', {
    how: 'redirected',
    whose: '不动产登记中心',
    phone: '0571-1',
  })
  await ask('2026-12-03T09:00:00+08:00', '还没答复的')
  await ask('2026-12-04T09:00:00+08:00', '后来的', { how: 'solved', words: '好。' })
  const { rows } = await download(contactLedger, { format: 'csv', from: '2026-12-01', until: '2026-12-03' })
  assert.deepEqual(
    rows.map((row) => [row['咨询/办理事项'], row['办理结果'], row['答复或去处']]),
    [
      ['还没答复的', '', ''],
      ['房产证', '指引到别处', '不动产登记中心 0571-1'],
      ['居住证怎么办', '当场解决', '带身份证到窗口。'],
    ],
  )
  assert.equal(rows[0]?.['联系方式'], '138****6666')
  assert.doesNotMatch(JSON.stringify(rows), /qinghe-grid1|13800006666/)
  const elsewhere = await download(contactLedger, { format: 'csv' }, 'qinghe-grid3')
  assert.deepEqual(elsewhere.rows, [])
})
