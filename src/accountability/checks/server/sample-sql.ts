import { sql } from 'kysely'
import type { Channel } from '#accountability/matters'
import type { Work } from '#foundation/work/server'
import type { Day } from '#kernel'
import type { Dimension } from '../check.ts'
import type { Candidate } from '../draw-sample.ts'
import { checkTables } from './check-tables.ts'

export interface Sample {
  readonly id: string
  readonly placeId: string
  readonly from: Day
  readonly until: Day
  readonly by: readonly Dimension[]
  readonly candidates: number
  readonly size: number
  readonly seed: string
  readonly drawnAt: Date
  readonly postId: string | null
}

/** A matter that may be drawn, with what its stratum is made of. */
export interface Answered {
  readonly id: string
  readonly placeId: string
  readonly ownerPostId: string
  readonly channel: Channel
}

/** What was answered in a period, still answered or closed; at some places, or everywhere. */
export async function selectAnswered(
  work: Work,
  period: { from: Date; until: Date },
  placeIds: readonly string[] | 'everywhere',
): Promise<Answered[]> {
  if (placeIds.length === 0) return []
  let answered = checkTables(work.trx)
    .selectFrom('accountability.matter')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('answered_at', '>=', period.from)
    .where('answered_at', '<', period.until)
    .where('state', 'in', ['answered', 'closed'])
    // Whoever checks reads and calls; what is confidential is its owner's alone.
    .where('confidential', '=', false)
  if (placeIds !== 'everywhere') answered = answered.where('place_id', 'in', placeIds)
  return answered.select(['id', 'place_id as placeId', 'owner_post_id as ownerPostId', 'channel']).execute()
}

/** Keeps a sample with its candidates and the drawn; false when this id was there. */
export async function insertSample(
  work: Work,
  sample: Sample,
  candidates: readonly Candidate[],
  drawn: readonly (Candidate & { itemId: string })[],
): Promise<boolean> {
  const { jurisdiction } = work
  const { numInsertedOrUpdatedRows } = await checkTables(work.trx)
    .insertInto('accountability.check_sample')
    .values({
      jurisdiction_id: jurisdiction,
      id: sample.id,
      place_id: sample.placeId,
      from_day: sample.from,
      until_day: sample.until,
      by_what: [...sample.by],
      candidates: sample.candidates,
      size: sample.size,
      seed: sample.seed,
      drawn_at: sample.drawnAt,
      post_id: sample.postId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if ((numInsertedOrUpdatedRows ?? 0n) === 0n) return false
  // Tens of thousands go in at once as two arrays; as rows they would be more parameters than a statement takes.
  await sql`insert into accountability.check_candidate (jurisdiction_id, sample_id, matter_id, stratum)
    select ${jurisdiction}, ${sample.id}, * from unnest(${candidates.map(({ id }) => id)}::uuid[],
      ${candidates.map(({ stratum }) => stratum)}::text[])`.execute(work.trx)
  await checkTables(work.trx)
    .insertInto('accountability.check_item')
    .values(
      drawn.map(({ itemId, id, stratum }) => ({
        jurisdiction_id: jurisdiction,
        id: itemId,
        sample_id: sample.id,
        matter_id: id,
        stratum,
        outcome: null,
      })),
    )
    .execute()
  return true
}

const samples = ({ trx, jurisdiction }: Work) =>
  checkTables(trx)
    .selectFrom('accountability.check_sample')
    .where('jurisdiction_id', '=', jurisdiction)
    .select(['id', 'place_id as placeId', 'from_day as from', 'until_day as until', 'by_what as by'])
    .select(['candidates', 'size', 'seed', 'drawn_at as drawnAt', 'post_id as postId'])

export async function findSample(work: Work, id: string): Promise<Sample | undefined> {
  return samples(work).where('id', '=', id).executeTakeFirst()
}

/** Newest first, after a key; at some places, or everywhere. */
export async function selectSamples(
  work: Work,
  placeIds: readonly string[] | 'everywhere',
  page: { after: { at: Date; id: string } | undefined; limit: number },
): Promise<Sample[]> {
  if (placeIds.length === 0) return []
  let found = samples(work).orderBy('drawn_at', 'desc').orderBy('id', 'desc').limit(page.limit)
  if (placeIds !== 'everywhere') found = found.where('place_id', 'in', placeIds)
  const { after } = page
  if (after) found = found.where(sql<boolean>`(drawn_at, id) < (${after.at}, ${after.id})`)
  return found.execute()
}

/** How many of each sample's matters have been checked. */
export async function countChecked(work: Work, sampleIds: readonly string[]): Promise<Map<string, number>> {
  if (sampleIds.length === 0) return new Map()
  const rows = await checkTables(work.trx)
    .selectFrom('accountability.check_item')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('sample_id', 'in', sampleIds)
    .where('outcome', 'is not', null)
    .groupBy('sample_id')
    .select(['sample_id as id', sql<number>`count(*)::int`.as('checked')])
    .execute()
  return new Map(rows.map(({ id, checked }) => [id, checked]))
}

export async function readCandidates(work: Work, sampleId: string): Promise<Candidate[]> {
  return checkTables(work.trx)
    .selectFrom('accountability.check_candidate')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('sample_id', '=', sampleId)
    .select(['matter_id as id', 'stratum'])
    .execute()
}
