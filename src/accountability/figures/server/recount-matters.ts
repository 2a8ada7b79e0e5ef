import { sql } from 'kysely'
import { getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { contributionOf, measures } from '../index.ts'
import { eachMeasure, type FactRow, figuresTables } from './figures-tables.ts'
import { readFormulas } from './formula-sql.ts'
import { readFacts } from './read-facts.ts'

/**
 * Counts these matters anew and applies the difference to the sums, in the transaction of `work`, whose caller holds the
 * keeping of the jurisdiction. Doing it twice changes nothing. Returns how many counted otherwise than before.
 */
export async function recountMatters(work: Work, matterIds: readonly string[]): Promise<number> {
  if (matterIds.length === 0) return 0
  const { calendar } = await getJurisdiction(work)
  const formulas = await readFormulas(work)
  const facts = await readFacts(work, matterIds)
  const before = new Map((await readKept(work, matterIds)).map((row) => [row.matter_id, row]))
  const rows = facts.map((each): FactRow => {
    const { cell, counts, changesAt } = contributionOf(each, formulas, work.now, calendar)
    const { month, communityId, topicId, channel } = cell
    return {
      jurisdiction_id: work.jurisdiction,
      matter_id: each.matterId,
      month,
      community_id: communityId,
      topic_id: topicId,
      channel,
      changes_at: changesAt,
      ...counts,
    }
  })
  const changed = rows.filter((row) => !isSame(row, before.get(row.matter_id)))
  await applyDifference(
    work,
    changed.flatMap((row) => before.get(row.matter_id) ?? []),
    changed,
  )
  await keepFacts(work, changed)
  return changed.length
}

function readKept(work: Work, matterIds: readonly string[]): Promise<FactRow[]> {
  return figuresTables(work.trx)
    .selectFrom('accountability.figure_fact')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('matter_id', 'in', matterIds)
    .selectAll()
    .execute()
}

const keyOf = (row: FactRow) => `${row.month} ${row.community_id} ${row.topic_id} ${row.channel}`

const isSame = (row: FactRow, kept: FactRow | undefined): boolean =>
  kept !== undefined &&
  keyOf(row) === keyOf(kept) &&
  row.changes_at?.getTime() === kept.changes_at?.getTime() &&
  measures.every((measure) => row[measure] === kept[measure])

async function applyDifference(
  work: Work,
  gone: readonly FactRow[],
  come: readonly FactRow[],
): Promise<void> {
  const cells = new Map<string, Record<string, unknown>>()
  const add = (row: FactRow, sign: 1 | -1) => {
    const { matter_id: _, changes_at: __, ...where } = row
    const cell = cells.get(keyOf(row)) ?? {
      ...where,
      ...Object.fromEntries(measures.map((each) => [each, 0])),
    }
    for (const measure of measures) cell[measure] = (cell[measure] as number) + sign * row[measure]
    cells.set(keyOf(row), cell)
  }
  for (const row of gone) add(row, -1)
  for (const row of come) add(row, 1)
  const differences = [...cells.values()].filter((cell) => measures.some((measure) => cell[measure] !== 0))
  if (differences.length === 0) return
  const sums = measures.map(
    (measure) => sql`${sql.ref(measure)} = cell.${sql.ref(measure)} + excluded.${sql.ref(measure)}`,
  )
  await sql`insert into accountability.figure_cell as cell
    select * from json_populate_recordset(null::accountability.figure_cell, ${JSON.stringify(differences)}::json)
    on conflict (jurisdiction_id, month, community_id, topic_id, channel) do update set ${sql.join(sums)}`.execute(
    work.trx,
  )
  if (gone.length === 0) return
  // A cell that its last matter left is no cell.
  await figuresTables(work.trx)
    .deleteFrom('accountability.figure_cell')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('month', 'in', [...new Set(gone.map(({ month }) => month))])
    .where('opened', '=', 0)
    .execute()
}

async function keepFacts(work: Work, rows: readonly FactRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into accountability.figure_fact
    select * from json_populate_recordset(null::accountability.figure_fact, ${JSON.stringify(rows)}::json)
    on conflict (jurisdiction_id, matter_id) do update set
      (month, community_id, topic_id, channel, changes_at, ${eachMeasure()}) =
      (excluded.month, excluded.community_id, excluded.topic_id, excluded.channel, excluded.changes_at,
        ${sql.join(measures.map((measure) => sql`excluded.${sql.ref(measure)}`))})`.execute(work.trx)
}
