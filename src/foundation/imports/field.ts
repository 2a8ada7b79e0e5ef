import { z } from 'zod'

/** Cells of a row by the name of their column; an absent or empty one is ''. */
export type Cells = Readonly<Record<string, string>>

const from = z.string().trim().min(1)

/** Where a field comes from: a column, words with `{columns}` in them, or a constant. */
export const field = z.union([
  from,
  z.strictObject({ value: z.string() }),
  z.strictObject({
    from,
    /** Other names for whole values; capitals do not matter. What is not listed stays as it is. */
    values: z.record(z.string(), z.string()).optional(),
    /** Other names for values that hold these words; the first that fits counts. */
    contains: z.record(z.string(), z.string()).optional(),
    /** For an empty cell, and for a value that neither list names. */
    otherwise: z.string().optional(),
  }),
])
export type Field = z.infer<typeof field>

const placeholder = /\{([^{}]+)\}/g

/** The columns a field needs. */
export function columnsOf(read: Field): string[] {
  if (typeof read !== 'string' && 'value' in read) return []
  const text = typeof read === 'string' ? read : read.from
  const named = [...text.matchAll(placeholder)].map(([, column]) => column!)
  return named.length > 0 ? named : [text]
}

/** The text of a field in a row, without spaces around it; '' when there is none. */
export function readField(cells: Cells, read: Field | undefined): string {
  if (read === undefined) return ''
  if (typeof read === 'string') return textFrom(cells, read)
  if ('value' in read) return read.value
  const text = textFrom(cells, read.from)
  if (text === '') return read.otherwise ?? ''
  const folded = text.toLowerCase()
  const named =
    Object.entries(read.values ?? {}).find(([value]) => value.toLowerCase() === folded) ??
    Object.entries(read.contains ?? {}).find(([words]) => folded.includes(words.toLowerCase()))
  if (named) return named[1]
  return read.values || read.contains ? (read.otherwise ?? text) : text
}

function textFrom(cells: Cells, text: string): string {
  const columns = [...text.matchAll(placeholder)].map(([, column]) => column!)
  if (columns.length === 0) return (cells[text] ?? '').trim()
  if (columns.every((column) => !cells[column]?.trim())) return ''
  return text.replace(placeholder, (_, column: string) => (cells[column] ?? '').trim()).trim()
}
