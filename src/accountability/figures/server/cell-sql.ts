import { type SqlBool, sql } from 'kysely'
import type { Channel } from '#accountability/matters'
import type { Work } from '#foundation/work/server'
import { type Counts, type Measure, type Month, measures } from '../index.ts'
import type { FigureScope } from './figure-scope.ts'

/** The condition of a scope on cells or on the facts of matters, which have the same columns. */
export function inScope(work: Work, { communityIds, topicIds, channel }: FigureScope) {
  const among = (column: string, ids: readonly string[] | undefined) =>
    ids === undefined ? sql`true` : sql`${sql.ref(column)} = any(${[...ids]}::uuid[])`
  return sql<SqlBool>`jurisdiction_id = ${work.jurisdiction} and ${among('community_id', communityIds)}
    and ${among('topic_id', topicIds)} and ${channel ? sql`channel = ${channel}` : sql`true`}`
}

const sums = sql.join(measures.map((measure) => sql`sum(${sql.ref(measure)})::int as ${sql.ref(measure)}`))

type Summed = Record<Measure, number>

/** The sums of a few months. */
export async function sumByMonth(
  work: Work,
  scope: FigureScope,
  months: readonly Month[],
): Promise<ReadonlyMap<Month, Counts>> {
  const { rows } = await sql<Summed & { month: Month }>`select month, ${sums} from accountability.figure_cell
    where ${inScope(work, scope)} and month = any(${[...months]}::text[]) group by month`.execute(work.trx)
  return new Map(rows.map(({ month, ...counts }) => [month, counts]))
}

export interface Parts {
  readonly byCommunity: ReadonlyMap<string, Counts>
  readonly byTopic: ReadonlyMap<string, Counts>
  readonly byChannel: ReadonlyMap<Channel, Counts>
}

/** The sums of one month taken apart in three ways. */
export async function sumParts(work: Work, scope: FigureScope, month: Month): Promise<Parts> {
  type Row = Summed & { community_id: string | null; topic_id: string | null; channel: Channel | null }
  const { rows } =
    await sql<Row>`select community_id, topic_id, channel, ${sums} from accountability.figure_cell
    where ${inScope(work, scope)} and month = ${month}
    group by grouping sets ((community_id), (topic_id), (channel))`.execute(work.trx)
  const by = <K>(key: (row: Row) => K | null) =>
    new Map(
      rows.flatMap((row): [K, Counts][] => {
        const of = key(row)
        return of === null ? [] : [[of, row]]
      }),
    )
  return {
    byCommunity: by((row) => row.community_id),
    byTopic: by((row) => row.topic_id),
    byChannel: by((row) => row.channel),
  }
}
