import { sql } from 'kysely'
import type { Trx } from '#foundation/database/server'
import type { Work } from '#foundation/work/server'
import type { Ground, Objection, ObjectionState } from '../index.ts'
import { type Terms, termsBody, usualTerms } from '../index.ts'

export type ObjectionTables = {
  'accountability.objection': {
    jurisdiction_id: string
    id: string
    matter_id: string
    ground: Ground
    state: ObjectionState
    post_id: string
    owner_post_id: string
    proposed_post_id: string | null
    list_version: number | null
    list_item_id: string | null
    words: string
    opened_at: Date
    opened_by: string | null
    arbiter_post_id: string
    climbs_at: Date | null
    ended_at: Date | null
    ended_by: string | null
    ending_id: string | null
    arbiter_words: string | null
    to_post_id: string | null
  }
  'accountability.objection_terms': { jurisdiction_id: string; version: number; settings: object; at: Date }
}

export const objectionTables = (trx: Trx) => trx.withTables<ObjectionTables>()

/** An objection as it is kept. */
export interface KeptObjection extends Objection {
  readonly listVersion: number | null
  readonly listItemId: string | null
  readonly words: string
  readonly openedAt: Date
  readonly climbsAt: Date | null
  readonly endedAt: Date | null
  /** The step that ended it, so that the same step sent again is done once. */
  readonly endingId: string | null
  readonly arbiterWords: string | null
}

export const objectionColumns = [
  'objection.id',
  'objection.matter_id as matterId',
  'objection.ground',
  'objection.state',
  'objection.post_id as postId',
  'objection.owner_post_id as ownerPostId',
  'objection.proposed_post_id as proposedPostId',
  'objection.list_version as listVersion',
  'objection.list_item_id as listItemId',
  'objection.words',
  'objection.opened_at as openedAt',
  'objection.arbiter_post_id as arbiterPostId',
  'objection.climbs_at as climbsAt',
  'objection.ended_at as endedAt',
  'objection.ending_id as endingId',
  'objection.arbiter_words as arbiterWords',
  'objection.to_post_id as toPostId',
] as const

/** The objections to the routing of a matter, oldest first. */
export function readObjectionsOf({ trx, jurisdiction }: Work, matterId: string): Promise<KeptObjection[]> {
  return objectionTables(trx)
    .selectFrom('accountability.objection as objection')
    .where('objection.jurisdiction_id', '=', jurisdiction)
    .where('objection.matter_id', '=', matterId)
    .orderBy('objection.opened_at')
    .orderBy('objection.id')
    .select(objectionColumns)
    .execute()
}

export function findObjection({ trx, jurisdiction }: Work, id: string): Promise<KeptObjection | undefined> {
  return objectionTables(trx)
    .selectFrom('accountability.objection as objection')
    .where('objection.jurisdiction_id', '=', jurisdiction)
    .where('objection.id', '=', id)
    .select(objectionColumns)
    .executeTakeFirst()
}

/** The open objections whose time to be decided is over. */
export async function readOwedObjections({ trx, jurisdiction, now }: Work): Promise<string[]> {
  const rows = await objectionTables(trx)
    .selectFrom('accountability.objection')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('climbs_at', '<', now)
    .orderBy('climbs_at')
    .select('id')
    .execute()
  return rows.map(({ id }) => id)
}

export async function insertObjection(work: Work, opened: KeptObjection): Promise<void> {
  await objectionTables(work.trx)
    .insertInto('accountability.objection')
    .values({
      jurisdiction_id: work.jurisdiction,
      id: opened.id,
      matter_id: opened.matterId,
      ground: opened.ground,
      state: opened.state,
      post_id: opened.postId,
      owner_post_id: opened.ownerPostId,
      proposed_post_id: opened.proposedPostId,
      list_version: opened.listVersion,
      list_item_id: opened.listItemId,
      words: opened.words,
      opened_at: opened.openedAt,
      opened_by: actorId(work),
      arbiter_post_id: opened.arbiterPostId,
      climbs_at: opened.climbsAt,
      ended_at: null,
      ended_by: null,
      ending_id: null,
      arbiter_words: null,
      to_post_id: null,
    })
    .execute()
}

export interface Ending {
  readonly state: ObjectionState
  readonly endingId: string
  readonly arbiterPostId?: string
  readonly words?: string
  readonly toPostId?: string
}

/** Ends an objection; nothing of it changes after that. */
export async function endObjection(work: Work, id: string, ending: Ending): Promise<void> {
  await objectionTables(work.trx)
    .updateTable('accountability.objection')
    .set({
      state: ending.state,
      climbs_at: null,
      ended_at: work.now,
      ended_by: actorId(work),
      ending_id: ending.endingId,
      arbiter_words: ending.words ?? null,
      to_post_id: ending.toPostId ?? null,
      ...(ending.arbiterPostId ? { arbiter_post_id: ending.arbiterPostId } : {}),
    })
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

/** Passes an open objection on; without a time it has come to the top. */
export async function passObjection(
  work: Work,
  id: string,
  arbiterPostId: string,
  climbsAt: Date | null,
): Promise<void> {
  await objectionTables(work.trx)
    .updateTable('accountability.objection')
    .set({ arbiter_post_id: arbiterPostId, climbs_at: climbsAt })
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('id', '=', id)
    .execute()
}

/** The terms in force; the usual ones where the jurisdiction has set none. */
export async function readTerms({ trx, jurisdiction }: Work): Promise<Terms> {
  const row = await objectionTables(trx)
    .selectFrom('accountability.objection_terms')
    .where('jurisdiction_id', '=', jurisdiction)
    .orderBy('version', 'desc')
    .select(['version', 'settings'])
    .executeTakeFirst()
  return row ? termsBody.parse({ ...row.settings, version: row.version }) : usualTerms
}

/** Sets the terms of the jurisdiction anew; what was raised under older ones stays as it was. */
export async function insertTerms(work: Work, terms: Terms): Promise<void> {
  const { version, ...settings } = termsBody.parse(terms)
  await objectionTables(work.trx)
    .insertInto('accountability.objection_terms')
    .values({
      jurisdiction_id: work.jurisdiction,
      version,
      settings: sql<object>`${JSON.stringify(settings)}::jsonb`,
      at: work.now,
    })
    .execute()
}

const actorId = ({ actor }: Work): string | null => (actor.kind === 'staff' ? actor.userId : null)
