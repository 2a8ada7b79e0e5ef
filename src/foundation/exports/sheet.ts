import { z } from 'zod'
import type { Words } from '#kernel'

export const tableFormats = ['xlsx', 'csv'] as const
export type TableFormat = (typeof tableFormats)[number]

/** An instant becomes a date on the jurisdiction's clock; null an empty cell. */
export type Cell = string | number | Date | null

export interface Column<Row> {
  readonly header: Words
  // A method, so that sheets of different rows fit into one list.
  value(row: Row): Cell
  /** Characters of Latin text that fit; a Chinese one takes two. Without it, as wide as the header needs. */
  readonly width?: number
}

/** One table. Several of them are the sheets of a workbook; in a CSV they follow each other. */
export interface Sheet<Row> {
  readonly name: Words
  readonly columns: readonly Column<Row>[]
  readonly rows: AsyncIterable<Row> | Iterable<Row>
  /** Lines above the table: which filter, which formula, when it was made. */
  readonly notes?: readonly string[]
}

/** What an endpoint answers that sends a table; `sendTable` makes it. */
export interface TableFile {
  readonly readable: boolean
}

/** The `reply` of such an endpoint: bytes, whatever the format, which no schema reads. */
export const tableFile = z
  .string()
  .meta({ format: 'binary', description: 'XLSX or CSV' }) as unknown as z.ZodType<TableFile>
