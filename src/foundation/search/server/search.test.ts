import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '#foundation/database/server'
import { findSubjects, indexSubject, wordsOf } from '#foundation/search/server'
import { inWork, type Work } from '#foundation/work/server'
import { uuidv7 } from '#kernel'
import { testDatabase, testTools } from '#test'
import { subjectsWithAll } from './search-sql.ts'
import { queryWords } from './words-of.ts'

const { database } = await testDatabase()
const tools = testTools(database, () => new Date('2026-11-23T02:00:00Z'))
for (const [key, prefix] of [
  ['qinghe', 'QH0'],
  ['liuxi', 'KX0'],
]) {
  await sql`insert into foundation.jurisdiction
    (id, prefix, region_code, name_zh, name_en, zone, decree, open_hours, duty_phone, settings, structure_version, created_at)
    values (${key}, ${prefix}, '990106001000', '街道', 'Subdistrict', 'Asia/Shanghai', 'cn', '[]', '88880000', '{}', 1, now())`.execute(
    database.shared,
  )
}
const at = <T>(jurisdiction: string, run: (work: Work) => Promise<T>) =>
  inWork(tools, jurisdiction, { kind: 'system', task: 'test' }, run)
const find = (query: string, limit = 10, before?: string) =>
  at('qinghe', (work) => findSubjects(work.trx, 'qinghe', query, limit, before))

const texts = {
  manhole: '青禾里小区3号楼门口的井盖坏得很厉害，三天没人修',
  cable: '2单元楼道堆物，有人飞线充电，很危险',
  light: '青禾里小区东门路灯不亮 LED灯管 QH0-26-0417',
  dog: '有狗半夜叫',
}
const ids = Object.fromEntries(
  Object.keys(texts).map((name, n) => [name, newId(1_700_000_000_000 + n * 1000)]),
)
await at('qinghe', async (work) => {
  for (const [name, text] of Object.entries(texts)) await indexSubject(work, ids[name]!, text)
})

test('a sentence becomes telling words, pairs and Latin words, each once and at most eighty', () => {
  const words = wordsOf('２单元飞线充电，LED灯坏了！青禾里、青禾里')
  for (const word of ['2', '单元', '飞线充电', '充电', 'led', '青禾', '禾里'])
    assert.ok(words.includes(word), word)
  assert.equal(new Set(words).size, words.length)
  assert.ok(!words.includes('，') && !words.includes('了'))
  assert.equal(
    wordsOf('楼道里的声控灯已经坏了三个星期，老人晚上上下楼很不安全。'.repeat(3) + wordsOfManyKinds()).length,
    80,
  )
  assert.deepEqual(wordsOf('！？ 。'), [])
  assert.deepEqual(wordsOf(`${'a'.repeat(10_000)} ok`), ['ok'])
})

const wordsOfManyKinds = () => Array.from({ length: 200 }, (_, n) => `w${n}`).join(' ')

test('a query finds what holds all its words, newest first', async () => {
  assert.deepEqual(await find('井盖'), [ids.manhole])
  assert.deepEqual(await find('青禾里'), [ids.light, ids.manhole])
  assert.deepEqual(await find('青禾里 路灯'), [ids.light])
  assert.deepEqual(await find('井盖坏了'), [ids.manhole])
  assert.deepEqual(await find('飞线充电'), [ids.cable])
  assert.deepEqual(await find('充电 井盖'), [])
  assert.deepEqual(await find('led'), [ids.light])
  assert.deepEqual(await find('QH0-26-0417'), [ids.light])
  assert.deepEqual(await find('狗'), [ids.dog])
  for (const nothing of ['', '的', '%', "'; drop table", '🌧'])
    assert.deepEqual(await find(nothing), [], nothing)
})

test('a list of findings goes on after the last one shown', async () => {
  assert.deepEqual(await find('青禾里', 1), [ids.light])
  assert.deepEqual(await find('青禾里', 1, ids.light), [ids.manhole])
})

test('a text that changed is found by its new words only', async () => {
  const id = newId()
  await at('qinghe', (work) => indexSubject(work, id, '电梯停运'))
  await at('qinghe', (work) => indexSubject(work, id, '电梯异响'))
  await at('qinghe', (work) => indexSubject(work, id, '电梯异响'))
  assert.deepEqual([await find('停运'), await find('电梯异响')], [[], [id]])
  await at('qinghe', (work) => indexSubject(work, id, ''))
  assert.deepEqual(await find('电梯'), [])
})

test('another jurisdiction finds nothing of ours', async () => {
  assert.deepEqual(await at('liuxi', (work) => findSubjects(work.trx, 'liuxi', '井盖', 10)), [])
})

test('under row-level security a search among many reads the index in order, and so does a change', async () => {
  const subjects = Array.from({ length: 4000 }, (_, n) =>
    uuidv7(1_600_000_000_000 + n * 1000, new Uint8Array(10)),
  )
  await database.inJurisdiction('liuxi', (trx) =>
    sql`insert into foundation.search_posting (jurisdiction_id, word, subject_id)
      select 'liuxi', word, subject::uuid from unnest(${subjects}::text[]) subject,
        unnest(array['路灯', '井盖', '噪音', '停车', '垃圾']) word`.execute(trx),
  )
  await at('liuxi', (work) => indexSubject(work, newId(), '消防通道 井盖'))
  const plan = async (statement: ReturnType<typeof sql>) => {
    const { rows } = await database.inJurisdiction('liuxi', (trx) =>
      sql<{ 'QUERY PLAN': string }>`explain ${statement}`.execute(trx),
    )
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  }
  const one = await plan(subjectsWithAll('liuxi', queryWords('井盖'), 20))
  assert.match(one, /Index Only Scan Backward using search_posting_pkey/)
  assert.doesNotMatch(one, /Seq Scan|Sort/)
  const two = await plan(subjectsWithAll('liuxi', queryWords('井盖 路灯'), 20))
  assert.match(two, /search_posting_pkey/)
  assert.doesNotMatch(two, /Seq Scan/)
  const change = sql`delete from foundation.search_posting
    where jurisdiction_id = 'liuxi' and subject_id = ${subjects[7]}::uuid`
  assert.match(await plan(change), /search_posting_subject/)
})
