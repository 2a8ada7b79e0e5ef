import { record } from '#foundation/audit/server'
import { newId } from '#foundation/database/server'
import type { Row } from '#foundation/imports'
import { getJurisdiction } from '#foundation/places/server'
import { inWork, type Tools } from '#foundation/work/server'
import { type FieldRefusal, type Limit, Problem } from '#kernel'
import { type PlannedRequest, planRequest, sourceOf } from '../import/plan-request.ts'
import type { RequestMapping } from '../import/request-mapping.ts'
import { findSources, importRequest } from './import-request.ts'
import { importedCategories } from './imported-categories.ts'

/** What became of a row. `told` says why it was refused, or what was read another way than it is written. */
export interface RowOutcome {
  readonly row: number
  readonly source: string
  readonly outcome: 'added' | 'there' | 'refused'
  readonly told: readonly FieldRefusal[]
}

export interface ImportOptions {
  readonly mapping: RequestMapping
  /** Does everything and undoes it, so that a trial says what the real run will say. */
  readonly dryRun: boolean
  /** Promise of categories that have to be added; without it an unknown category refuses its row. */
  readonly newCategoryLimit: Limit | undefined
  /** Ends the run after the rows that are under way; the next run goes on from there. */
  readonly stop: AbortSignal
  readonly heard: (outcome: RowOutcome) => void
}

const rowsRead = 100
/** Transactions at one time; the database answers some while this process plans the next. */
const atOnce = 8
const actor = { kind: 'system', task: 'import' } as const

/** Rolls a trial back. */
class Undone extends Error {}

type Planned = { row: number; planned: PlannedRequest } | RowOutcome

/**
 * Takes in the rows of a file, each in a transaction of its own: one that is refused never loses another. Nobody is
 * told of them: what happened years ago is no news. Throws only when the run itself cannot go on.
 */
export async function importRequests(
  given: Tools,
  jurisdiction: string,
  rows: AsyncIterable<Row>,
  options: ImportOptions,
): Promise<{ newCategories: readonly string[] }> {
  const tools: Tools = { ...given, listened: new Set() }
  const { calendarSettings } = await getJurisdiction({ tools, jurisdiction })
  const { newCategoryLimit: limit, dryRun } = options
  const categories = await importedCategories(tools, jurisdiction, { limit, dryRun })
  const plan = rowPlanner(tools, options.mapping, calendarSettings.zone)
  const counts = { added: 0, there: 0, refused: 0 }

  const takeIn = async ({ row, planned }: { row: number; planned: PlannedRequest }): Promise<RowOutcome> => {
    const { source, notes } = planned
    try {
      const categoryId = await categories.idOf(planned.category)
      await inWork(tools, jurisdiction, actor, async (work) => {
        await importRequest(work, planned, categoryId)
        if (dryRun) throw new Undone()
      })
    } catch (error) {
      // Another run took the same request in at the same moment.
      if (isTaken(error)) return { row, source, outcome: 'there', told: [] }
      if (!(error instanceof Undone)) return { row, source, outcome: 'refused', told: whyRefused(error) }
    }
    return { row, source, outcome: 'added', told: notes }
  }

  try {
    for await (const some of inParts(rows)) {
      const planned = some.map(plan)
      const sources = planned.flatMap((one) => ('planned' in one ? one.planned.source : []))
      const there = await inWork(tools, jurisdiction, actor, (work) => findSources(work, sources))
      const outcomes: RowOutcome[] = []
      try {
        await severalAtOnce(planned, async (one) => {
          if (options.stop.aborted) return
          outcomes.push('outcome' in one ? one : (alreadyThere(one, there) ?? (await takeIn(one))))
        })
      } finally {
        // In the order of the file, also when the run ends here.
        for (const outcome of outcomes.sort((one, other) => one.row - other.row)) {
          counts[outcome.outcome]++
          options.heard(outcome)
        }
      }
      if (options.stop.aborted) break
    }
  } finally {
    if (!dryRun && counts.added > 0) {
      await inWork(tools, jurisdiction, actor, (work) =>
        record(work, {
          action: 'request.imported',
          subject: { kind: 'jurisdiction', id: jurisdiction },
          details: { system: options.mapping.system, ...counts },
        }),
      )
    }
  }
  return { newCategories: categories.added }
}

/** Reads rows by the mapping, and sees to it that one file names each request once. */
function rowPlanner(tools: Tools, mapping: RequestMapping, zone: string): (row: Row) => Planned {
  const rowOf = new Map<string, number>()
  const makeId = (at: Date) => newId(at.getTime())
  return ({ number: row, cells, fault }) => {
    const refused = (source: string, told: readonly FieldRefusal[]) =>
      ({ row, source, outcome: 'refused', told }) as const
    if (fault) return refused('', [{ field: '', ...fault }])
    try {
      const planned = planRequest(cells, mapping, { zone, now: tools.now(), makeId })
      const first = rowOf.get(planned.source)
      if (first !== undefined) return refused(planned.source, [sameNumber(first)])
      rowOf.set(planned.source, row)
      return { row, planned }
    } catch (error) {
      return refused(sourceOf(cells, mapping), whyRefused(error))
    }
  }
}

function alreadyThere(
  { row, planned: { source } }: { row: number; planned: PlannedRequest },
  there: ReadonlySet<string>,
): RowOutcome | undefined {
  return there.has(source) ? { row, source, outcome: 'there', told: [] } : undefined
}

async function* inParts(rows: AsyncIterable<Row>): AsyncGenerator<Row[]> {
  let part: Row[] = []
  for await (const row of rows) {
    part.push(row)
    if (part.length < rowsRead) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}

async function severalAtOnce<T>(all: readonly T[], run: (one: T) => Promise<void>): Promise<void> {
  const waiting = all.values()
  const work = async () => {
    for (const one of waiting) await run(one)
  }
  // All of them end before an error goes on: none may still be at work when the database closes.
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, work))
  const failed = ends.find((end) => end.status === 'rejected')
  if (failed) throw failed.reason
}

function isTaken(error: unknown): boolean {
  const { code, constraint } = error as { code?: unknown; constraint?: unknown }
  return code === '23505' && constraint === 'request_source'
}

/** What is wrong with the row; an error that is not the row's own fault ends the run. */
function whyRefused(error: unknown): readonly FieldRefusal[] {
  if (error instanceof Problem) {
    return error.fields.length > 0 ? error.fields : [{ field: '', code: error.code, words: error.words }]
  }
  // Class 22: the database does not take the text itself, such as one with a zero byte in it.
  if (/^22/.test(String((error as { code?: unknown }).code ?? ''))) return [noText]
  throw error
}

const sameNumber = (row: number): FieldRefusal => ({
  field: 'id',
  code: 'import.same-number',
  words: {
    zh: `和第 ${row} 行的编号相同；只收第一条。`,
    en: `It has the same number as row ${row}; only the first is taken.`,
  },
})

const noText: FieldRefusal = {
  field: '',
  code: 'import.no-text',
  words: {
    zh: '这一行里有数据库不接受的字符。',
    en: 'This row holds characters that no database of text takes.',
  },
}
