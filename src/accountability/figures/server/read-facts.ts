import { sql } from 'kysely'
import type { Work } from '#foundation/work/server'
import type { FigureKey, MatterFacts } from '../index.ts'
import { figuresTables } from './figures-tables.ts'
import { readFirstContacts } from './read-first-contacts.ts'
import { readRatings } from './read-ratings.ts'

/** What the figures look at of these matters, five statements for all of them. */
export async function readFacts(work: Work, matterIds: readonly string[]): Promise<MatterFacts[]> {
  if (matterIds.length === 0) return []
  const [matters, steps, times, ratings, exclusions] = await Promise.all([
    readMatters(work, matterIds),
    readSteps(work, matterIds),
    readFirstContacts(work, matterIds),
    readRatings(work, matterIds),
    readExclusions(work, matterIds),
  ])
  return matters.map(({ personId, mergedInto, ...matter }) => ({
    ...matter,
    merged: mergedInto !== null,
    reopenedByResident: (steps.get(matter.matterId)?.reopenings ?? 0) > 0,
    offers: steps.get(matter.matterId)?.offers ?? 0,
    returns: steps.get(matter.matterId)?.returns ?? 0,
    acceptedAt: times.get(matter.matterId)?.acceptedAt ?? null,
    contactedAt: times.get(matter.matterId)?.contactedAt ?? null,
    reachable: matter.channel === 'page' || personId !== null,
    ratings: ratings.get(matter.matterId) ?? [],
    excludedFrom: exclusions.get(matter.matterId) ?? [],
  }))
}

function readMatters(work: Work, matterIds: readonly string[]) {
  return figuresTables(work.trx)
    .selectFrom('accountability.matter')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('id', 'in', matterIds)
    .select(['id as matterId', 'community_id as communityId', 'topic_id as topicId', 'channel', 'state'])
    .select(['result', 'opened_at as openedAt', 'due_at as dueAt', 'answered_at as answeredAt', 'reopened'])
    .select(['merged_into as mergedInto', 'person_id as personId'])
    .execute()
}

/** Hand-overs and reopenings by the resident; who of the staff did anything is not read. */
async function readSteps(work: Work, matterIds: readonly string[]) {
  const rows = await figuresTables(work.trx)
    .selectFrom('accountability.matter_entry')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('matter_id', 'in', matterIds)
    .where('kind', 'in', ['offered', 'offer-refused', 'offer-expired', 'reopened'])
    .groupBy('matter_id')
    .select([
      'matter_id as matterId',
      sql<number>`(count(*) filter (where kind = 'offered'))::int`.as('offers'),
      sql<number>`(count(*) filter (where kind in ('offer-refused', 'offer-expired')))::int`.as('returns'),
      sql<number>`(count(*) filter (where kind = 'reopened' and audience = 'resident'))::int`.as(
        'reopenings',
      ),
    ])
    .execute()
  return new Map(rows.map((row) => [row.matterId, row]))
}

async function readExclusions(work: Work, matterIds: readonly string[]) {
  const rows = await figuresTables(work.trx)
    .selectFrom('accountability.figure_exclusion')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('matter_id', 'in', matterIds)
    .where('withdrawn_at', 'is', null)
    .select(['matter_id as matterId', 'figures'])
    .execute()
  const found = new Map<string, FigureKey[]>()
  for (const { matterId, figures } of rows) found.set(matterId, [...(found.get(matterId) ?? []), ...figures])
  return found
}
