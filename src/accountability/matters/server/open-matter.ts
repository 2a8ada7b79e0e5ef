import { randomBytes } from 'node:crypto'
import { record } from '#foundation/audit/server'
import { newId } from '#foundation/database/server'
import type { Place } from '#foundation/places'
import { getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import type { Limit } from '#kernel'
import { startClock } from '../clock.ts'
import { type Channel, clockDueAt, type Matter, makeTrackingCode } from '../index.ts'
import { insertEntries } from './entry-sql.ts'
import { findMatter, insertMatter } from './matter-sql.ts'

export interface NewMatter {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly channel: Channel
  readonly place: Place
  readonly ownerPostId: string
  readonly limit: Limit
  readonly personId: string | null
  readonly words: string
  readonly fileIds: readonly string[]
  /** When it was asked; imported matters were asked before now. */
  readonly openedAt?: Date
}

/**
 * Registers a matter with its code, owner and promised date; `keepOwn` writes what its kind keeps beside it. The same
 * id sent twice is done once: then the first matter is returned and nothing is written.
 */
export async function openMatter(
  work: Work,
  opened: NewMatter,
  keepOwn: (matter: Matter) => Promise<unknown>,
): Promise<Matter> {
  const { prefix, calendar } = await getJurisdiction(work)
  const clock = startClock(opened.limit, opened.openedAt ?? work.now)
  const matter: Matter = {
    id: opened.id,
    kind: opened.kind,
    code: makeTrackingCode(prefix, randomBytes(7)),
    title: opened.title,
    state: 'received',
    channel: opened.channel,
    placeId: opened.place.id,
    placePath: opened.place.path,
    ownerPostId: opened.ownerPostId,
    holderId: null,
    offer: null,
    clock,
    dueAt: clockDueAt(clock, calendar),
    answeredAt: null,
    result: null,
    closedAt: null,
    reopened: 0,
    mergedInto: null,
    personId: opened.personId,
    linkVersion: 1,
    version: 1,
  }
  if (!(await insertMatter(work.trx, work.jurisdiction, matter))) {
    const first = await findMatter(work.trx, work.jurisdiction, opened.id)
    // The id is new, so it was the code that somebody else drew: one in 34 thousand million each.
    return first ?? openMatter(work, opened, keepOwn)
  }
  await Promise.all([tellOpening(work, matter, opened), keepOwn(matter)])
  return matter
}

function tellOpening(work: Work, matter: Matter, opened: NewMatter): Promise<unknown> {
  const at = matter.clock.startedAt
  const userId = work.actor.kind === 'staff' ? work.actor.userId : null
  const common = { at, postId: null, userId, words: null, fileIds: [], details: {} }
  // Two ids of one millisecond have no order of their own.
  const [first, second] = [newId(at.getTime()), newId(at.getTime())].sort() as [string, string]
  const said = { words: opened.words, fileIds: opened.fileIds }
  return Promise.all([
    insertEntries(work.trx, work.jurisdiction, matter.id, [
      { ...common, id: first, kind: 'opened', audience: 'resident', ...said },
      {
        ...common,
        id: second,
        kind: 'routed',
        audience: 'public',
        details: { toPostId: matter.ownerPostId },
      },
    ]),
    record(work, {
      action: 'matter.opened',
      subject: { kind: 'matter', id: matter.id },
      details: { kind: matter.kind, channel: matter.channel, ownerPostId: matter.ownerPostId },
    }),
  ])
}
