import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import Fastify from 'fastify'
import { openTable } from '#foundation/imports/server'
import { type Sheet, type TableFormat, tableFormats } from '../index.ts'
import { sendTable, type TableToSend } from './send-table.ts'

const folder = await mkdtemp(join(tmpdir(), 'linli-export-'))
after(() => rm(folder, { recursive: true }))

interface Line {
  readonly code: string
  readonly words: string | null
  readonly at: Date | null
  readonly times: number
}
const columns: Sheet<Line>['columns'] = [
  { header: { zh: '编号', en: 'Code' }, value: ({ code }) => code },
  { header: { zh: '内容', en: 'Words' }, value: ({ words }) => words, width: 40 },
  { header: { zh: '时间', en: 'Time' }, value: ({ at }) => at },
  { header: { zh: '次数', en: 'Times' }, value: ({ times }) => times },
]
const line = (words: string | null, at: Date | null = null): Line => ({ code: 'QH1', words, at, times: 2 })
const name = { zh: '台账', en: 'Ledger' }
const sheetOf = (rows: Sheet<Line>['rows'], rest: Partial<Sheet<Line>> = {}): Sheet<Line> => ({
  name,
  columns,
  rows,
  ...rest,
})

const app = Fastify({ forceCloseConnections: true })
let table: TableToSend
app.get('/table', async (_, reply) => sendTable(reply, table))
const address = await app.listen({ port: 0, host: '127.0.0.1' })
after(() => app.close())

let files = 0
async function send(format: TableFormat, sheets: readonly Sheet<Line>[], rest: Partial<TableToSend> = {}) {
  table = { fileName: '台账 2026', format, language: 'zh', zone: 'Asia/Shanghai', sheets, ...rest }
  const reply = await fetch(`${address}/table`)
  const path = join(folder, String(++files))
  await pipeline(Readable.fromWeb(reply.body as never), createWriteStream(path))
  return { path, headers: reply.headers }
}

async function read(path: string) {
  const rows = []
  for await (const row of (await openTable(path)).rows) rows.push(row.cells)
  return rows
}

const evening = new Date('2026-11-23T16:05:09Z')

test('what is written is read back, times on the clock of the jurisdiction', async () => {
  for (const format of tableFormats) {
    const { path } = await send(format, [sheetOf([line('路灯, "坏了"\n两盏', evening), line(null)])])
    const [first, second] = await read(path)
    assert.equal(first?.['内容'], '路灯, "坏了"\n两盏')
    assert.equal(first?.['时间']?.replace('T', ' '), '2026-11-24 00:05:09')
    assert.deepEqual(second, { 编号: 'QH1', 内容: '', 时间: '', 次数: '2' })
  }
})

test('a file carries its Chinese name, and one in plain letters', async () => {
  const { headers } = await send('csv', [sheetOf([])], { fileName: '台账/2026 (丰和)' })
  const inUtf8 = `${encodeURIComponent('台账-2026 ')}%28${encodeURIComponent('丰和')}%29.csv`
  assert.equal(
    headers.get('content-disposition'),
    `attachment; filename="2026.csv"; filename*=UTF-8''${inUtf8}`,
  )
  assert.equal(headers.get('cache-control'), 'no-store')
})

test('words of strangers never become a formula', async () => {
  const signs = ['=1+1', '+86 138', '-2', '@SUM(A1)', '\t=1', '＝1+1']
  const csv = await send('csv', [sheetOf(signs.map((words) => line(words)))])
  for (const [at, cells] of (await read(csv.path)).entries()) {
    assert.equal(cells['内容'], `'${signs[at]}`)
    assert.equal(cells['次数'], '2', 'a number stays a number')
  }
  const xlsx = await send('xlsx', [sheetOf(signs.map((words) => line(words)))])
  assert.deepEqual(
    (await read(xlsx.path)).map((cells) => cells['内容']),
    signs,
  )
  const page = (await open(xlsx.path)).worksheets[0]!
  for (const at of signs.keys()) {
    const cell = page.getCell(at + 2, 2)
    assert.equal(cell.type, ExcelJS.ValueType.String)
    assert.equal(cell.numFmt, '@')
  }
})

test('a workbook can be worked with: header frozen and filtered, dates are dates, long text wraps', async () => {
  const notes = ['筛选：全部', '生成时间：2026-11-24 00:05']
  const first = sheetOf([line('长'.repeat(40_000), evening)], { notes })
  const page = (await open((await send('xlsx', [first, sheetOf([])])).path)).worksheets
  assert.deepEqual(
    page.map((sheet) => sheet.name),
    ['台账', '台账 2'],
  )
  const [ledger] = page
  assert.equal(ledger!.getCell('A1').value, notes[0])
  assert.equal(ledger!.getCell('A4').value, '编号')
  assert.equal(ledger!.getCell('A4').font.bold, true)
  assert.deepEqual(ledger!.autoFilter, 'A4:D5')
  assert.equal(ledger!.views[0]?.state, 'frozen')
  assert.equal((ledger!.views[0] as { ySplit?: number }).ySplit, 4)
  assert.ok(ledger!.getCell('C5').value instanceof Date)
  assert.equal(ledger!.getCell('B5').alignment.wrapText, true)
  assert.equal((ledger!.getCell('B5').value as string).length, 32_767)
})

test('a CSV begins with the mark of UTF-8, its lines end as RFC 4180 says, and its tables follow each other', async () => {
  const { path } = await send('csv', [sheetOf([line('灯')], { notes: ['甲,乙'] }), sheetOf([])], {
    language: 'en',
  })
  const text = await readFile(path, 'utf8')
  assert.equal(
    text,
    '\uFEFFLedger\r\n"甲,乙"\r\n\r\nCode,Words,Time,Times\r\nQH1,灯,,2\r\n\r\nLedger\r\n\r\nCode,Words,Time,Times\r\n',
  )
})

test('a hundred thousand rows are read no faster than they are taken, and not at all once nobody wants them', async () => {
  for (const format of tableFormats) {
    let made = 0
    let ended = false
    const rows = (function* () {
      try {
        // Noise does not shrink, so that the buffers on the way fill soon.
        while (made < 100_000) yield line(`${++made} ${noise()}`)
      } finally {
        ended = true
      }
    })()
    table = { fileName: 'x', format, language: 'zh', zone: 'UTC', sheets: [sheetOf(rows)] }
    const leave = new AbortController()
    const reply = await fetch(`${address}/table`, { signal: leave.signal })
    await reply.body!.getReader().read()
    let before = -1
    for (let tries = 0; made !== before && tries < 50; tries++) {
      before = made
      await wait(200)
    }
    assert.ok(made < 50_000, `${format}: ${made} rows are made while nobody takes them`)
    leave.abort()
    for (let tries = 0; !ended && tries < 50; tries++) await wait(20)
    assert.ok(ended, format)
  }
})

test('a table that breaks off in the middle does not look like a whole one', async () => {
  for (const format of tableFormats) {
    const rows = (function* () {
      for (let made = 0; made < 20_000; made++) yield line(noise())
      throw new Error('The database went away.')
    })()
    await assert.rejects(send(format, [sheetOf(rows)]), format)
  }
})

const noise = () => randomBytes(750).toString('base64')

async function open(path: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  return workbook
}
