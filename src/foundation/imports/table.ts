import type { Refusal } from '#kernel'
import type { Cells } from './field.ts'

/** One row of a file. `number` is what a spreadsheet shows beside it; in JSON and GeoJSON the first has 1. */
export interface Row {
  readonly number: number
  readonly cells: Cells
  /** The geometry of a GeoJSON feature, as it was found. */
  readonly geometry?: unknown
  /** Why the row could not be read. */
  readonly fault?: Refusal
}

export interface Table {
  readonly columns: readonly string[]
  /** How many rows to expect; for CSV a guess by its lines, for XLSX unknown until read. */
  readonly count: number | undefined
  /** What was found out about the file, such as its encoding, for the person at the keyboard. */
  readonly kind: string
  readonly rows: AsyncIterable<Row>
  /** The file itself, when it is GeoJSON. */
  readonly collection?: { readonly type: 'FeatureCollection'; readonly features: readonly unknown[] }
}
