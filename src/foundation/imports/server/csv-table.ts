import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { Refusal } from '#kernel'
import type { Row, Table } from '../index.ts'
import type { FileText } from './file-text.ts'
import { findHeader } from './find-header.ts'

/** One record may have this much; a quote that nobody closed ends here instead of in memory. Units: characters. */
const largestRecord = 8 * 1024 * 1024

/**
 * Opens a CSV whose first line names the columns, or the first that `isHeader`; comma, semicolon and tab are told apart
 * by the lines it begins with.
 */
export async function openCsv(
  path: string,
  { encoding, lines }: FileText,
  isHeader?: (cells: readonly string[]) => boolean,
): Promise<Table> {
  const records = parse({
    bom: true,
    delimiter: await delimiterOf(path, encoding),
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: largestRecord,
  })
  const text = Readable.fromWeb(
    Readable.toWeb(createReadStream(path)).pipeThrough(new TextDecoderStream(encoding)) as never,
  )
  text.on('error', (error) => records.destroy(error)).pipe(records)
  const read = records[Symbol.asyncIterator]() as AsyncIterator<string[]>
  const found = await findHeader(read, isHeader).catch((error: unknown) => Promise.reject(inWords(error)))
  if (!found) throw new Error('The file has no line with names of columns. 文件没有表头。')
  const columns = found.header.map((name) => name.trim())
  const rows = rowsOf(found, read, columns)
  return { columns, count: Math.max(lines - 1 - found.above, 1), kind: `CSV, ${encoding}`, rows }
}

async function* rowsOf(
  { above, after }: { above: number; after: string[][] },
  read: AsyncIterator<string[]>,
  columns: readonly string[],
): AsyncGenerator<Row> {
  const waiting = after.values()
  for (let number = above + 2; ; number++) {
    const seen = waiting.next()
    const next = seen.done
      ? await read.next().catch((error: unknown) => Promise.reject(inWords(error)))
      : seen
    if (next.done) return
    const cells = next.value
    // A comma that nobody quoted moves every cell after it: better no row than a wrong one.
    const extra = cells.slice(columns.length).some((cell) => cell.trim() !== '')
    yield {
      number,
      cells: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])),
      ...(extra ? { fault: tooManyCells(cells.length, columns.length) } : {}),
    }
  }
}

async function delimiterOf(path: string, encoding: string): Promise<string> {
  const decoder = new TextDecoder(encoding)
  let line = ''
  for await (const chunk of createReadStream(path, { end: 65_535 }) as AsyncIterable<Buffer>)
    line += decoder.decode(chunk, { stream: true })
  line = line.split(/\r?\n/, 1)[0]!
  const count = (sign: string) => line.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

function inWords(error: unknown): Error {
  if (!(error instanceof CsvError)) return error as Error
  const line = 'lines' in error ? Number(error.lines) : 0
  return new Error(
    `The file cannot be read further from about line ${line} on: a quotation mark (") is not closed there. ` +
      `从第 ${line} 行左右起无法继续读取：有引号没有成对。(${error.code})`,
    { cause: error },
  )
}

function tooManyCells(found: number, columns: number): Refusal {
  return {
    code: 'import.too-many-cells',
    words: {
      zh: `这一行有 ${found} 格，表头只有 ${columns} 格；内容里的逗号要放在引号里。`,
      en: `This row has ${found} cells and the header ${columns}; put cells that hold a comma in quotation marks.`,
    },
  }
}
