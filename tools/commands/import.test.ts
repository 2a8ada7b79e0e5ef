import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, mock, test } from 'node:test'
import { sql } from 'kysely'
import { usualSettings } from '#foundation/calendar'
import { placeMapping } from '#foundation/places/server'
import { inWork } from '#foundation/work/server'
import { requestMapping } from '#services/requests/server'
import { testDatabase, testTools } from '#test'
import { importPlaceFile } from './import-places.ts'
import { type FileOptions, importFile } from './import-requests.ts'
import { openJurisdiction } from './open-jurisdiction.ts'

const now = new Date('2026-11-23T02:00:00Z')
const { database } = await testDatabase()
const tools = testTools(database, () => now)
const folder = await mkdtemp(join(tmpdir(), 'linli-import-'))
after(() => rm(folder, { recursive: true }))
for (const name of ['log', 'error'] as const) mock.method(console, name, () => {})

await openJurisdiction(
  tools,
  {
    id: 'yunxi',
    prefix: 'YX0',
    regionCode: '990202001000',
    name: { zh: '云溪街道', en: 'Yunxi Subdistrict' },
    dutyPhone: '88881111',
    calendar: usualSettings,
    center: [114.3, 30.5],
    baseMap: null,
  },
  { account: 'admin@yunxi.example', password: 'a long enough sentence' },
)

async function write(name: string, content: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

function ask<T>(statement: ReturnType<typeof sql<T>>): Promise<T[]> {
  return inWork(
    tools,
    'yunxi',
    { kind: 'resident' },
    async (work) => (await statement.execute(work.trx)).rows,
  )
}

const square = (west: number) => [
  [
    [west, 30],
    [west + 1, 30],
    [west + 1, 31],
    [west, 31],
    [west, 30],
  ],
]
const feature = (properties: object, coordinates: unknown) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates },
})

test('places of another system come in by a mapping, once, and each bad one tells its row', async () => {
  const features = [
    feature({ CODE: 'c1', NAME: '东社区' }, square(114)),
    feature({ CODE: 'c2', NAME: '西社区' }, square(113)),
    feature({ CODE: 'c3', NAME: '' }, square(112)),
    feature({ CODE: 'c4', NAME: '开口' }, [square(111)[0]!.slice(0, 4)]),
  ]
  const file = await write('places.geojson', JSON.stringify({ type: 'FeatureCollection', features }))
  const mapping = placeMapping.parse({
    fields: { code: 'CODE', kind: { value: 'community' }, name: 'NAME' },
  })
  const run = (dryRun: boolean) => importPlaceFile(tools, 'yunxi', file, mapping, dryRun)
  const trial = await run(true)
  assert.equal(trial.added, 2)
  assert.equal((await run(false)).added, 2, 'the trial kept nothing')
  const again = await run(false)
  assert.deepEqual([again.added, again.changed, again.unchanged], [0, 0, 2])
  assert.deepEqual(
    again.refusedRows.map(({ row, code, refusal }) => [row, code, refusal.code]),
    [
      [3, 'c3', 'place.no-name'],
      [4, 'c4', 'place.not-closed'],
    ],
  )
})

test('buildings come in from a spreadsheet with longitude and latitude', async () => {
  const csv = 'code,kind,parent,name,lon,lat\nb1,building,c1,1 栋,114.5,30.5\nb2,building,c1,2 栋,东,30.5\n'
  const { added, refusedRows } = await importPlaceFile(
    tools,
    'yunxi',
    await write('b.csv', csv),
    undefined,
    false,
  )
  assert.equal(added, 1)
  assert.deepEqual(
    refusedRows.map(({ row, code }) => [row, code]),
    [[3, 'b2']],
  )
})

const mapping = requestMapping.parse({
  system: 'old-hotline',
  fields: {
    id: 'id',
    words: 'words',
    openedAt: 'opened',
    category: 'category',
    lon: 'lon',
    lat: 'lat',
    place: 'place',
    address: 'address',
    closedAt: 'closed',
    answer: 'answer',
  },
})
const rows = [
  'id,words,opened,category,lon,lat,place,address,closed,answer',
  '1,路灯不亮,2026-03-02 08:30,0201,114.5,30.5,,,2026-03-03 17:00,已修好',
  '2,楼道有杂物,2026-03-02 09:00,,,,b1,,,',
  '3,想问低保,2026-03-02 09:00,低保、困难救助,,,,桂花巷 2 号,,',
  '4,什么也没说在哪里,2026-03-02 09:00,9901,,,,,,',
  '5,,2026-03-02 09:00,0201,114.5,30.5,,,,',
  '6,时间不对,2026-02-30,0201,114.5,30.5,,,,',
  '7,在海里,2026-03-02,0201,122,30,,,,',
  '8,类别不认识,2026-03-02,噪声扰民类,114.5,30.5,,,,',
  '9,没有这栋楼,2026-03-02,0201,,,b9,,,',
  '1,编号重复,2026-03-02,0201,114.5,30.5,,,,',
].join('\n')
const file = await write('requests.csv', rows)
const report = join(folder, 'report.csv')
const run = (changes: Partial<FileOptions> = {}) =>
  importFile(tools, 'yunxi', file, { mapping, limit: undefined, dryRun: false, report, ...changes })
const countRequests = async () =>
  (await ask(sql<{ count: number }>`select count(*)::int as count from services.request`))[0]!.count

test('a trial says what the real run will say, and keeps nothing', async () => {
  const trial = await run({ dryRun: true })
  assert.deepEqual(trial, { added: 4, there: 0, refused: 6, changed: 0 })
  assert.equal(await countRequests(), 0)
  const told = await ask(sql`select 1 from foundation.audit_record where action = 'matter.opened'`)
  assert.equal(told.length, 0)
})

test('good rows come in, each refused one is in the report with its row and reason', async () => {
  assert.deepEqual(await run(), { added: 4, there: 0, refused: 6, changed: 0 })
  const lines = (await readFile(report, 'utf8')).trim().split('\r\n').slice(1)
  assert.deepEqual(
    lines.map((line) => [line.split('"')[1], /,"([a-z._-]+)"$/.exec(line)?.[1]]),
    [
      ['6', 'input.too_small'],
      ['7', 'import.no-time'],
      ['8', 'request.outside'],
      ['9', 'import.unknown-category'],
      ['10', 'import.unknown-place'],
      ['11', 'import.same-number'],
    ],
  )
})

test('each is at its place, with an owner, its own times and its end; its words stay inside', async () => {
  const found = await ask(sql<Record<string, unknown>>`
    select r.source, p.code as place, m.state, m.result, m.opened_at, m.closed_at, m.owner_post_id is not null as owned,
      r.words_public, m.channel
    from services.request r
    join accountability.matter m on m.jurisdiction_id = r.jurisdiction_id and m.id = r.matter_id
    join foundation.place p on p.jurisdiction_id = m.jurisdiction_id and p.id = m.place_id order by r.source`)
  assert.deepEqual(
    found.map(({ source, place, state }) => [source, place, state]),
    [
      ['old-hotline:1', 'c1', 'closed'],
      ['old-hotline:2', 'b1', 'received'],
      ['old-hotline:3', '990202001000', 'received'],
      ['old-hotline:4', '990202001000', 'received'],
    ],
  )
  assert.ok(found.every(({ owned, words_public, channel }) => owned && !words_public && channel === 'import'))
  assert.equal(found[0]!.result, 'fixed')
  assert.deepEqual(found[0]!.opened_at, new Date('2026-03-02T00:30:00Z'))
  assert.deepEqual(found[0]!.closed_at, new Date('2026-03-03T09:00:00Z'))
  const timeline = await ask(sql<{ kind: string; words: string | null }>`
    select e.kind, e.words from accountability.matter_entry e
    join services.request r on r.jurisdiction_id = e.jurisdiction_id and r.matter_id = e.matter_id
    where r.source = 'old-hotline:1' order by e.at, e.id`)
  assert.deepEqual(timeline, [
    { kind: 'opened', words: '路灯不亮' },
    { kind: 'routed', words: null },
    { kind: 'answered', words: '已修好' },
    { kind: 'closed', words: null },
  ])
  const postings = await ask(sql`select 1 from foundation.search_posting where word = '路灯'`)
  assert.equal(postings.length, 1)
})

test('the same file again changes nothing', async () => {
  assert.deepEqual(await run(), { added: 0, there: 4, refused: 6, changed: 0 })
  assert.equal(await countRequests(), 4)
})

test('with a promise stated, an unknown category is added once; a trial only names it', async () => {
  const limit = { amount: 10, unit: 'working-days' } as const
  const count = async () =>
    (await ask(sql`select 1 from services.category where code like 'import-%'`)).length
  assert.equal((await run({ limit, dryRun: true })).added, 1)
  assert.equal(await count(), 0)
  assert.equal((await run({ limit })).added, 1)
  assert.equal((await run({ limit })).there, 5)
  assert.equal(await count(), 1)
})

test('a file without a column that the mapping names is not begun', async () => {
  const other = await write('other.csv', 'id,text\n1,x\n')
  await assert.rejects(
    importFile(tools, 'yunxi', other, { mapping, limit: undefined, dryRun: false, report }),
    /words, opened/,
  )
})
