import { record } from '#foundation/audit/server'
import { postsOf } from '#foundation/permissions'
import { getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { Problem, type Refusal } from '#kernel'
import { type Audience, clockDueAt, type EntryKind, type Matter, whyNotRead } from '../index.ts'
import { type Entry, hasEntry, insertEntries } from './entry-sql.ts'
import { findMatterForUpdate, updateMatter } from './matter-sql.ts'

/** What an action makes of a matter: its new fields, and the line that tells of it. */
export interface Change {
  readonly matter?: Partial<Matter>
  readonly kind: EntryKind
  readonly audience: Audience
  readonly words?: string | null
  readonly fileIds?: readonly string[]
  readonly details?: Readonly<Record<string, unknown>>
  readonly postId?: string | null
}

/**
 * The one way a matter changes: lock it, see that it was not done before (`entryId`), ask the rule, save with the due
 * date that follows from the clock, tell the timeline, record the event. Returns the matter as it is now.
 */
export async function changeMatter(
  work: Work,
  id: string,
  entryId: string,
  whyNot: (matter: Matter) => Refusal | undefined,
  make: (matter: Matter) => Change,
): Promise<Matter> {
  // Asked with the lock, and answered after it: a line that came while it waited is seen.
  const [matter, done] = await Promise.all([
    getMatterForUpdate(work, id),
    hasEntry(work.trx, work.jurisdiction, id, entryId),
  ])
  if (done) return matter
  const refusal = whyNot(matter)
  if (refusal) throw new Problem(denials.has(refusal.code) ? 403 : 409, refusal)
  return saveChange(work, matter, entryId, make(matter))
}

/** Refusals that say who one is not, rather than what the matter is. */
const denials = new Set(['matter.not-yours', 'permission.denied', 'permission.sign-in'])

/** Saves a change that was decided already, for steps that touch several matters. */
export async function saveChange(
  work: Work,
  matter: Matter,
  entryId: string,
  change: Change,
): Promise<Matter> {
  const next = { ...matter, ...change.matter, version: matter.version + 1 }
  const { calendar } = await getJurisdiction(work)
  // What was answered is measured by the date that was promised, however long the resident takes to reply.
  const over = next.answeredAt !== null || next.closedAt !== null
  const saved = { ...next, dueAt: over ? matter.dueAt : clockDueAt(next.clock, calendar) }
  await Promise.all([
    updateMatter(work.trx, work.jurisdiction, saved, work.now),
    insertEntries(work.trx, work.jurisdiction, matter.id, [entryOf(work, matter, entryId, change)]),
    record(work, {
      action: `matter.${change.kind}`,
      subject: { kind: 'matter', id: matter.id },
      details: { entryId, ...change.details },
    }),
  ])
  return saved
}

/** Loads and locks; a matter that the actor may not read does not exist for them. */
export async function getMatterForUpdate(work: Work, id: string): Promise<Matter> {
  const matter = await findMatterForUpdate(work.trx, work.jurisdiction, id)
  if (!matter || (work.actor.kind === 'staff' && whyNotRead(matter, work))) throw new Problem(404, noMatter)
  return matter
}

export const noMatter: Refusal = {
  code: 'matter.not-found',
  words: { zh: '没有找到这件事项，或者它不在您的辖区。', en: 'There is no such matter in your area.' },
}

function entryOf(work: Work, matter: Matter, id: string, change: Change): Entry {
  return {
    id,
    at: work.now,
    kind: change.kind,
    audience: change.audience,
    postId: change.postId === undefined ? actingPost(work, matter) : change.postId,
    userId: work.actor.kind === 'staff' ? work.actor.userId : null,
    words: change.words ?? null,
    fileIds: change.fileIds ?? [],
    details: change.details ?? {},
  }
}

/** The post in whose name the actor works on this matter: the owner's if it is theirs, else their nearest one. */
function actingPost(work: Work, matter: Matter): string | null {
  const held = postsOf(work.actor)
  if (held.includes(matter.ownerPostId)) return matter.ownerPostId
  if (work.actor.kind !== 'staff') return null
  const near = work.actor.grants.filter((grant) => grant.postId).sort((a, b) => b.path.length - a.path.length)
  return near[0]?.postId ?? null
}
