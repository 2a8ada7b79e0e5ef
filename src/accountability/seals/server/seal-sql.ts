import type { Work } from '#foundation/work/server'
import type { Seal } from '../seal.ts'
import { sealTables } from './seal-tables.ts'

/** A line as it was sealed. */
export interface SealedLine {
  readonly line: 'audit' | 'entry'
  readonly id: string
  readonly subjectId: string
  readonly position: number
  readonly at: Date
  readonly leaf: Uint8Array
}

const columns = [
  'number',
  'algorithm',
  'previous',
  'root',
  'size',
  'sealed_at as sealedAt',
  'covers_until as coversUntil',
  'head',
] as const

export async function findLastSeal(work: Work): Promise<Seal | undefined> {
  return sealTables(work.trx)
    .selectFrom('accountability.seal')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .orderBy('number', 'desc')
    .limit(1)
    .select(columns)
    .executeTakeFirst()
}

export async function readSeals(work: Work, numbers: readonly number[]): Promise<Seal[]> {
  if (numbers.length === 0) return []
  return sealTables(work.trx)
    .selectFrom('accountability.seal')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('number', 'in', numbers)
    .orderBy('number')
    .select(columns)
    .execute()
}

/** The seals that follow, in order. */
export async function readSealsAfter(work: Work, number: number, limit: number): Promise<Seal[]> {
  return sealTables(work.trx)
    .selectFrom('accountability.seal')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('number', '>', number)
    .orderBy('number')
    .limit(limit)
    .select(columns)
    .execute()
}

/** The lines of one seal by their place in its tree. */
export async function readSealedLines(work: Work, number: number): Promise<SealedLine[]> {
  return sealTables(work.trx)
    .selectFrom('accountability.sealed_line')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('seal_number', '=', number)
    .orderBy('position')
    .select(['line_kind as line', 'line_id as id', 'subject_id as subjectId', 'position', 'at', 'leaf'])
    .execute()
}

type Known = Pick<SealedLine, 'line' | 'id' | 'subjectId'>

const idsAtOnce = 5000

/**
 * The numbers of the seals these lines are under, by `sealKey`. Asked by ids and not by a join over all that was ever
 * sealed, whose plan goes wrong while statistics are old.
 */
export async function findSealNumbers(
  work: Work,
  lines: readonly Known[],
): Promise<ReadonlyMap<string, number>> {
  const numbers = new Map<string, number>()
  for (const kind of ['audit', 'entry'] as const) {
    const ids = lines.flatMap(({ line, id }) => (line === kind ? id : []))
    for (let from = 0; from < ids.length; from += idsAtOnce) {
      const rows = await sealTables(work.trx)
        .selectFrom('accountability.sealed_line')
        .where('jurisdiction_id', '=', work.jurisdiction)
        .where('line_kind', '=', kind)
        .where('line_id', 'in', ids.slice(from, from + idsAtOnce))
        .select(['line_kind as line', 'line_id as id', 'subject_id as subjectId', 'seal_number as number'])
        .execute()
      for (const row of rows) numbers.set(sealKey(row), row.number)
    }
  }
  return numbers
}

export const sealKey = ({ line, id, subjectId }: Known): string => `${line} ${id} ${subjectId}`

/** Keeps a seal; false when another run has sealed under this number. */
export async function insertSeal(work: Work, seal: Seal): Promise<boolean> {
  const { sealedAt, coversUntil, ...same } = seal
  const kept = await sealTables(work.trx)
    .insertInto('accountability.seal')
    .values({
      jurisdiction_id: work.jurisdiction,
      ...same,
      sealed_at: sealedAt,
      covers_until: coversUntil,
    })
    .onConflict((conflict) => conflict.columns(['jurisdiction_id', 'number']).doNothing())
    .returning('number')
    .executeTakeFirst()
  return kept !== undefined
}

// A statement takes 65,535 values.
const rowsAtOnce = 4000

export async function insertSealedLines(
  work: Work,
  number: number,
  lines: readonly SealedLine[],
): Promise<void> {
  for (let from = 0; from < lines.length; from += rowsAtOnce) {
    const rows = lines.slice(from, from + rowsAtOnce).map((line) => ({
      jurisdiction_id: work.jurisdiction,
      line_kind: line.line,
      line_id: line.id,
      subject_id: line.subjectId,
      seal_number: number,
      position: line.position,
      at: line.at,
      leaf: line.leaf,
    }))
    await sealTables(work.trx).insertInto('accountability.sealed_line').values(rows).execute()
  }
}
