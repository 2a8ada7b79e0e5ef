import { sql } from 'kysely'
import type { Work } from '#foundation/work/server'
import { measures } from '../index.ts'
import { eachMeasure } from './figures-tables.ts'

/** Makes every sum equal to what the matters of its cell add; returns how many were not. */
export async function mendCells(work: Work): Promise<number> {
  const { jurisdiction, trx } = work
  const of = (table: string) => sql.join(measures.map((measure) => sql.ref(`${table}.${measure}`)))
  const { rows } = await sql<{ wrong: object; right: { month: string | null } | null }>`
    with right_one as materialized (
      select month, community_id, topic_id, channel,
        ${sql.join(measures.map((measure) => sql`sum(${sql.ref(measure)})::int as ${sql.ref(measure)}`))}
      from accountability.figure_fact where jurisdiction_id = ${jurisdiction}
      group by month, community_id, topic_id, channel),
    kept as (select month, community_id, topic_id, channel, ${eachMeasure()}
      from accountability.figure_cell where jurisdiction_id = ${jurisdiction})
    select json_build_object('month', month, 'community_id', community_id, 'topic_id', topic_id, 'channel', channel) as wrong,
      to_json(right_one) as "right"
    from right_one full join kept using (month, community_id, topic_id, channel)
    where (${of('right_one')}) is distinct from (${of('kept')})`.execute(trx)
  if (rows.length === 0) return 0
  const wrong = JSON.stringify(rows.map((row) => row.wrong))
  await sql`delete from accountability.figure_cell as cell
    using json_populate_recordset(null::accountability.figure_cell, ${wrong}::json) as wrong
    where cell.jurisdiction_id = ${jurisdiction} and cell.month = wrong.month and cell.community_id = wrong.community_id
      and cell.topic_id = wrong.topic_id and cell.channel = wrong.channel`.execute(trx)
  const right = rows.flatMap((row) =>
    row.right?.month ? { ...row.right, jurisdiction_id: jurisdiction } : [],
  )
  await sql`insert into accountability.figure_cell
    select * from json_populate_recordset(null::accountability.figure_cell, ${JSON.stringify(right)}::json)`.execute(
    trx,
  )
  return rows.length
}
