import ExcelJS from 'exceljs'
import type { Row, Table } from '../index.ts'
import { findHeader } from './find-header.ts'

/** Opens the first sheet of a workbook, row by row; its first row names the columns, or the first that `isHeader`. */
export async function openXlsx(
  path: string,
  isHeader?: (cells: readonly string[]) => boolean,
): Promise<Table> {
  const read = rowsOfFirstSheet(path)
  const found = await findHeader(read, isHeader && (({ values }) => isHeader(values))).catch(
    (error: unknown) => {
      throw new Error('This is not a readable Excel workbook (.xlsx). 无法读取这个 Excel 文件。', {
        cause: error,
      })
    },
  )
  if (!found) throw new Error('The first sheet is empty. 第一个工作表是空的。')
  const columns = found.header.values.map((name) => name.trim())
  return { columns, count: undefined, kind: 'XLSX', rows: rowsOf(found.after, read, columns) }
}

interface SheetRow {
  readonly number: number
  readonly values: readonly string[]
}

async function* rowsOf(
  after: readonly SheetRow[],
  read: AsyncGenerator<SheetRow>,
  columns: readonly string[],
): AsyncGenerator<Row> {
  async function* all() {
    yield* after
    yield* read
  }
  for await (const { number, values } of all()) {
    if (values.every((value) => value.trim() === '')) continue
    yield { number, cells: Object.fromEntries(columns.map((column, at) => [column, values[at] ?? ''])) }
  }
}

async function* rowsOfFirstSheet(path: string): AsyncGenerator<SheetRow> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(path, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    // Only the style tells a date from a number.
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  })
  for await (const sheet of workbook) {
    for await (const row of sheet) {
      const values = row.values as ExcelJS.CellValue[]
      // The first place of `values` stays empty: columns are counted from 1.
      yield {
        number: row.number,
        values: Array.from({ length: values.length - 1 }, (_, at) => textOf(values[at + 1])),
      }
    }
    return
  }
}

function textOf(value: ExcelJS.CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  // Excel's times have no zone: what is written in the cell is kept, to the second.
  if (value instanceof Date) {
    return Number.isNaN(value.getTime())
      ? ''
      : new Date(Math.round(value.getTime() / 1000) * 1000).toISOString().slice(0, 19)
  }
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('text' in value) return textOf(value.text)
  return 'result' in value ? textOf(value.result) : ''
}
