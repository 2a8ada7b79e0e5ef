import { open, readFile, stat } from 'node:fs/promises'
import type { Table } from '../index.ts'
import { openCsv } from './csv-table.ts'
import { readFileText } from './file-text.ts'
import { jsonTable } from './json-table.ts'
import { openXlsx } from './xlsx-table.ts'

/** A JSON file is read whole; more than this belongs into CSV, which is not. Units: bytes. */
const largestJson = 400 * 1024 * 1024

/**
 * Opens a file of rows by what it is, not by how it is called; throws an Error that says what to do instead. With
 * `isHeader`, a table may have a title and such above the row that names its columns.
 */
export async function openTable(
  path: string,
  isHeader?: (cells: readonly string[]) => boolean,
): Promise<Table> {
  const { size } = await stat(path)
  if (size === 0) throw new Error('The file is empty. 文件是空的。')
  const head = await headOf(path)
  if (head.subarray(0, 2).toString('latin1') === 'PK') return openXlsx(path, isHeader)
  if (head.readUInt32BE(0) === 0xd0cf11e0) {
    throw new Error(
      'This is the old Excel format (.xls). Save it as .xlsx and try again. 这是旧版 Excel 文件，请另存为 .xlsx。',
    )
  }
  const text = await readFileText(path)
  if (!text) {
    throw new Error(
      'The file is no text in UTF-8, UTF-16 or GB18030, and no Excel workbook. Save it as CSV UTF-8. ' +
        '无法识别文件的编码，请另存为“CSV UTF-8”或 .xlsx。',
    )
  }
  const beginning = new TextDecoder(text.encoding).decode(head).trimStart()
  if (!/^[[{]/.test(beginning)) return openCsv(path, text, isHeader)
  if (size > largestJson)
    throw new Error('A JSON file may have 400 MB; use CSV. JSON 文件最大 400 MB，请改用 CSV。')
  return jsonTable(new TextDecoder(text.encoding).decode(await readFile(path)))
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    return buffer
  } finally {
    await file.close()
  }
}
