import { type Language, say } from '#kernel'
import type { Cell, Sheet } from '../index.ts'
import type { TableToSend } from './send-table.ts'
import { wallClock } from './wall-clock.ts'

const lineEnd = '\r\n'
/** Characters that are gathered before they go out. */
const gathered = 64 * 1024

/** The bytes of a CSV (RFC 4180) with the mark by which spreadsheets know UTF-8. */
export async function* writeCsv({ sheets, language, zone }: TableToSend): AsyncGenerator<Buffer> {
  let text = '\uFEFF'
  for (const [at, sheet] of sheets.entries()) {
    text += headOf(sheet, language, sheets.length > 1, at > 0)
    for await (const row of sheet.rows) {
      text += lineOf(
        sheet.columns.map((column) => column.value(row)),
        zone,
      )
      if (text.length < gathered) continue
      yield Buffer.from(text)
      text = ''
    }
  }
  yield Buffer.from(text)
}

function headOf(sheet: Sheet<unknown>, language: Language, named: boolean, after: boolean): string {
  const above = [...(named ? [say(sheet.name, language)] : []), ...(sheet.notes ?? [])]
  return [
    after ? lineEnd : '',
    ...above.map((line) => lineOf([line], '')),
    above.length > 0 ? lineEnd : '',
    lineOf(
      sheet.columns.map(({ header }) => say(header, language)),
      '',
    ),
  ].join('')
}

function lineOf(cells: readonly Cell[], zone: string): string {
  return cells.map((cell) => quoted(textOf(cell, zone))).join(',') + lineEnd
}

/** What a spreadsheet would calculate (full width signs too, where it takes them for the narrow ones). */
const formula = /^[=+\-@\t\r\n＝＋－＠]/

function textOf(cell: Cell, zone: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  if (cell instanceof Date) return wallClock(cell, zone).toISOString().slice(0, 19).replace('T', ' ')
  return formula.test(cell) ? `'${cell}` : cell
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
