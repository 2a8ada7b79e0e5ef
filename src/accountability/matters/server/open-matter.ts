import { randomBytes } from 'node:crypto'
import { record } from '#foundation/audit/server'
import { newId } from '#foundation/database/server'
import type { Place } from '#foundation/places'
import { getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import type { Limit } from '#kernel'
import { startClock } from '../clock.ts'
import { type Channel, clockDueAt, type Matter, type MatterResult, makeTrackingCode } from '../index.ts'
import { type Entry, insertEntries } from './entry-sql.ts'
import { findMatter, insertMatter } from './matter-sql.ts'
import { restWithResident } from './work-on.ts'

export interface NewMatter {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly channel: Channel
  readonly topicId: string
  readonly place: Place
  readonly communityId: string
  readonly ownerPostId: string
  readonly limit: Limit
  readonly personId: string | null
  readonly confidential?: boolean
  readonly words: string
  readonly fileIds: readonly string[]
  /** When it was asked; imported matters were asked before now. */
  readonly openedAt?: Date
  /** How it ended where it was imported from. Who took it up there is not known, so nobody holds it here. */
  readonly ended?: Ended | null
}

export interface Ended {
  /** Not before `openedAt`. */
  readonly at: Date
  readonly words: string
  readonly result: MatterResult
  /** Closed, or answered only: then the resident still has the rest of their time to object. */
  readonly closed: boolean
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
  const { ended = null } = opened
  const started = startClock(opened.limit, opened.openedAt ?? work.now)
  const clock = ended ? restWithResident({ clock: started }, ended.at) : started
  const matter: Matter = {
    id: opened.id,
    kind: opened.kind,
    code: makeTrackingCode(prefix, randomBytes(7)),
    title: opened.title,
    state: ended ? (ended.closed ? 'closed' : 'answered') : 'received',
    channel: opened.channel,
    openedBy: work.actor.kind === 'staff' ? work.actor.userId : null,
    topicId: opened.topicId,
    placeId: opened.place.id,
    communityId: opened.communityId,
    placePath: opened.place.path,
    ownerPostId: opened.ownerPostId,
    holderId: null,
    offer: null,
    clock,
    dueAt: clockDueAt(clock, calendar),
    answeredAt: ended?.at ?? null,
    result: ended?.result ?? null,
    closedAt: ended?.closed ? ended.at : null,
    reopened: 0,
    mergedInto: null,
    personId: opened.personId,
    confidential: opened.confidential ?? false,
    linkVersion: 1,
    version: 1,
  }
  if (!(await insertMatter(work.trx, work.jurisdiction, matter, work.now))) {
    const first = await findMatter(work.trx, work.jurisdiction, opened.id)
    // The id is new, so it was the code that somebody else drew: one in 34 thousand million each.
    return first ?? openMatter(work, opened, keepOwn)
  }
  await Promise.all([tellOpening(work, matter, opened), keepOwn(matter)])
  return matter
}

function tellOpening(work: Work, matter: Matter, opened: NewMatter): Promise<unknown> {
  return Promise.all([
    insertEntries(work.trx, work.jurisdiction, matter.id, openingLines(work, matter, opened)),
    record(work, {
      action: 'matter.opened',
      subject: { kind: 'matter', id: matter.id },
      details: {
        kind: matter.kind,
        channel: matter.channel,
        ownerPostId: matter.ownerPostId,
        ...(matter.state === 'received' ? {} : { state: matter.state }),
      },
    }),
  ])
}

function openingLines(work: Work, matter: Matter, { words, fileIds, ended }: NewMatter): Entry[] {
  const at = matter.clock.startedAt
  const common = { at, postId: null, userId: matter.openedBy, words: null, fileIds: [], details: {} }
  const lines: Omit<Entry, 'id'>[] = [
    { ...common, kind: 'opened', audience: 'resident', words, fileIds },
    { ...common, kind: 'routed', audience: 'public', details: { toPostId: matter.ownerPostId } },
  ]
  if (ended) {
    const end = { ...common, at: ended.at, audience: 'public' } as const
    lines.push({ ...end, kind: 'answered', words: ended.words, details: { result: ended.result } })
    if (ended.closed) lines.push({ ...end, kind: 'closed' })
  }
  // Two ids of one millisecond have no order of their own.
  const ids = lines.map((line) => newId(line.at.getTime())).sort((one, other) => (one < other ? -1 : 1))
  return lines.map((line, place) => ({ ...line, id: ids[place]! }))
}
