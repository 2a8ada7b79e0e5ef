import { PassThrough } from 'node:stream'
import { setImmediate as letOthersRun } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import { say } from '#kernel'
import type { Cell, Column, Sheet } from '../index.ts'
import type { TableToSend } from './send-table.ts'
import { wallClock } from './wall-clock.ts'

/** Rows written between two looks at whether somebody takes them. */
const rowsAtOnce = 100
/** Excel opens no more; the rest goes on in a further sheet. */
const mostRows = 1_048_576
const mostCharacters = 32_767

const top = { vertical: 'top' } as const
// '@' keeps text that begins with = a text, even when somebody edits the cell.
const textStyle = { numFmt: '@', alignment: { ...top, wrapText: true } }
const timeStyle = { numFmt: 'yyyy-mm-dd hh:mm', alignment: top }
const numberStyle = { alignment: top }
const headStyle: Partial<ExcelJS.Style> = {
  font: { bold: true },
  alignment: { vertical: 'middle', wrapText: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE3F1ED' } },
  border: { bottom: { style: 'thin', color: { argb: 'FF0B6B55' } } },
}
const noteStyle: Partial<ExcelJS.Style> = { font: { color: { argb: 'FF4A534D' } } }

/** The bytes of a workbook, made while they are taken. */
export async function* writeXlsx(table: TableToSend): AsyncGenerator<Buffer> {
  const output = new PassThrough()
  void writeWorkbook(table, output).catch((error: Error) => output.destroy(error))
  yield* output as AsyncIterable<Buffer>
}

async function writeWorkbook(table: TableToSend, output: PassThrough): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true })
  workbook.creator = 'Linli 邻里'
  workbook.lastModifiedBy = workbook.creator
  const taken = new Set<string>()
  for (const sheet of table.sheets) {
    let page = startSheet(workbook, sheet, table, taken)
    let written = 0
    for await (const row of sheet.rows) {
      if (page.isFull()) {
        page.end()
        page = startSheet(workbook, sheet, table, taken)
      }
      page.add(row)
      if (++written % rowsAtOnce === 0) await untilTaken(output)
    }
    page.end()
    await untilTaken(output)
  }
  await workbook.commit()
}

function startSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  { name, columns, notes = [] }: Sheet<unknown>,
  { language, zone }: TableToSend,
  taken: Set<string>,
) {
  const headAt = notes.length === 0 ? 1 : notes.length + 2
  const page = workbook.addWorksheet(sheetName(say(name, language), taken), {
    views: [{ state: 'frozen', ySplit: headAt }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  page.columns = columns.map((column) => ({ width: widthOf(column, say(column.header, language)) }))
  const put = (at: number, cells: readonly Cell[], style: (cell: Cell) => Partial<ExcelJS.Style>) => {
    const row = page.getRow(at)
    for (const [number, cell] of cells.entries()) {
      if (cell === null || cell === '') continue
      const target = row.getCell(number + 1)
      target.value = valueOf(cell, zone)
      target.style = style(cell)
    }
    row.commit()
  }
  for (const [at, note] of notes.entries()) put(at + 1, [note], () => noteStyle)
  put(
    headAt,
    columns.map(({ header }) => say(header, language)),
    () => headStyle,
  )
  let last = headAt
  return {
    isFull: () => last >= mostRows,
    add(row: unknown) {
      put(
        ++last,
        columns.map((column) => column.value(row)),
        styleOf,
      )
    },
    end() {
      page.autoFilter = { from: { row: headAt, column: 1 }, to: { row: last, column: columns.length } }
      page.commit()
    },
  }
}

/** Ends with an error when nobody wants the rest. */
async function untilTaken(output: PassThrough): Promise<void> {
  await letOthersRun()
  if (output.writableNeedDrain && !output.destroyed) {
    await new Promise<void>((go) => {
      const on = () => {
        output.off('drain', on).off('close', on)
        go()
      }
      output.on('drain', on).on('close', on)
    })
  }
  if (output.destroyed) throw new Error('The download was given up.')
}

function valueOf(cell: Exclude<Cell, null>, zone: string): ExcelJS.CellValue {
  if (cell instanceof Date) return wallClock(cell, zone)
  if (typeof cell === 'number' || cell.length <= mostCharacters) return cell
  return `${cell.slice(0, mostCharacters - 1)}…`
}

function styleOf(cell: Cell): Partial<ExcelJS.Style> {
  if (cell instanceof Date) return timeStyle
  return typeof cell === 'number' ? numberStyle : textStyle
}

function widthOf({ width }: Column<unknown>, header: string): number {
  if (width !== undefined) return width
  const narrow = [...header].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e80 ? 2 : 1), 0)
  // The arrow of the filter stands beside the words.
  return Math.max(10, narrow + 4)
}

/** Excel takes 31 characters, without some signs, and no name twice. */
function sheetName(name: string, taken: Set<string>): string {
  const plain = name.replace(/[[\]:*?/\\']+/g, ' ').trim() || '1'
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : ` ${number}`
    const full = plain.slice(0, 31 - ending.length) + ending
    if (taken.has(full.toLowerCase())) continue
    taken.add(full.toLowerCase())
    return full
  }
}
