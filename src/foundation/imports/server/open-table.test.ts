import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import ExcelJS from 'exceljs'
import type { Row } from '../index.ts'
import { openTable } from './open-table.ts'

const folder = await mkdtemp(join(tmpdir(), 'linli-table-'))
after(() => rm(folder, { recursive: true }))

let files = 0
async function read(
  content: string | Uint8Array,
): Promise<{ kind: string; columns: readonly string[]; rows: Row[] }> {
  const path = join(folder, String(++files))
  await writeFile(path, content)
  const table = await openTable(path)
  const rows: Row[] = []
  for await (const found of table.rows) rows.push(found)
  return { kind: table.kind, columns: table.columns, rows }
}

// 编号,内容 / 1,灯 in GB18030, as Excel on a Chinese Windows saves it.
const chineseExcel = Buffer.from('b1e0bac52cc4dac8dd0d0a312cb5c60d0a', 'hex')
const same = { 编号: '1', 内容: '灯' }

test('a CSV is read in whatever encoding a spreadsheet chose', async () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('编号\t内容\r\n1\t灯\r\n', 'utf16le')])
  for (const [content, kind] of [
    ['编号,内容\n1,灯\n', 'CSV, utf-8'],
    ['\uFEFF编号;内容\r\n1;灯', 'CSV, utf-8'],
    [chineseExcel, 'CSV, gb18030'],
    [utf16, 'CSV, utf-16le'],
  ] as const) {
    const found = await read(content)
    assert.equal(found.kind, kind)
    assert.deepEqual(found.rows, [{ number: 2, cells: same }])
  }
})

test('a row with more cells than the header is told, a quoted comma and line break are not', async () => {
  const { rows } = await read('a,b\n1,"x,\ny"\n2,x,y\n3,\n')
  assert.deepEqual(rows[0]?.cells, { a: '1', b: 'x,\ny' })
  assert.equal(rows[1]?.fault?.code, 'import.too-many-cells')
  assert.deepEqual(rows[2], { number: 4, cells: { a: '3', b: '' } })
})

test('a workbook gives text, numbers, dates as written, and the results of formulas', async () => {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('一')
  sheet.addRow(['编号', '内容', '时间', '和'])
  const rich = { richText: [{ text: '路灯' }, { text: '坏了' }] }
  sheet.addRow([7, rich, new Date(Date.UTC(2026, 2, 2, 8, 30)), { formula: '1+1', result: 2 }])
  const { kind, rows } = await read(new Uint8Array(await workbook.xlsx.writeBuffer()))
  assert.equal(kind, 'XLSX')
  assert.deepEqual(rows, [
    { number: 2, cells: { 编号: '7', 内容: '路灯坏了', 时间: '2026-03-02T08:30:00', 和: '2' } },
  ])
})

test('JSON gives an object a row, GeoJSON a feature with the place of its point', async () => {
  const json = await read('[{"a": 1, "b": null, "c": {"d": 2}}, 5]')
  assert.deepEqual(json.rows[0]?.cells, { a: '1' })
  assert.equal(json.rows[1]?.fault?.code, 'import.not-an-object')
  const geometry = { type: 'Point', coordinates: [114.3, 30.5] }
  const feature = { type: 'Feature', properties: { a: 'x' }, geometry }
  const geo = await read(JSON.stringify({ type: 'FeatureCollection', features: [feature] }))
  assert.deepEqual(geo.rows, [{ number: 1, cells: { lon: '114.3', lat: '30.5', a: 'x' }, geometry }])
})

test('what is no table says so, and what to do instead', async () => {
  await assert.rejects(read(''), /文件是空的/)
  await assert.rejects(read(Buffer.from('a,b\n1,caf\xe9 \n', 'latin1')), /CSV UTF-8/)
  await assert.rejects(read(Buffer.from([1, 0, 2, 0, 3])), /CSV UTF-8/)
  await assert.rejects(read(Buffer.from('d0cf11e0a1b11ae1', 'hex')), /\.xlsx/)
  await assert.rejects(read('PK no workbook'), /Excel/)
  await assert.rejects(read('[{"a": 1,]'), /JSON 格式有误/)
  await assert.rejects(read('{"a": 1}'), /FeatureCollection/)
  await assert.rejects(read('a,b\n1,"never closed\n2,x\n'), /引号/)
})
