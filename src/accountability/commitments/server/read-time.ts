import type { Matter, MatterRow } from '#accountability/matters'
import { findMatter, noMatter } from '#accountability/matters/server'
import { isWithin } from '#foundation/permissions'
import { getJurisdiction, readPlaceTree } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { Problem } from '#kernel'
import { readPosts } from '#organisation/teams/server'
import {
  type MatterTime,
  type PendingRow,
  type ShelvedRow,
  stagesOf,
  type TimeRequest,
  whyNotDecide,
} from '../index.ts'
import { findCommitment } from './commitment-sql.ts'
import { readExtensionRule, readPending, readShelved, readTimeRequests } from './time-request-sql.ts'

/** What a matter was promised, how its stages stand, and what was asked for it. */
export async function readMatterTime(work: Work, matter: Matter): Promise<MatterTime> {
  const { calendar } = await getJurisdiction(work)
  const commitment = await findCommitment(work, matter.promise)
  const owner = (await readPosts(work)).find(({ id }) => id === matter.ownerPostId)
  return {
    commitment: commitment ?? null,
    stages: stagesOf(matter, commitment, calendar, work.now),
    rule: await readExtensionRule(work),
    ownerPath: owner?.path ?? matter.placePath,
    requests: await readTimeRequests(work, matter.id),
  }
}

type Listed = Awaited<ReturnType<typeof readPending>>[number]

/** What waits for the level above and what stands on the shelf, where the actor works. */
export async function readTimeLists(work: Work): Promise<{ pending: PendingRow[]; shelved: ShelvedRow[] }> {
  const { byId } = await readPlaceTree(work)
  const posts = new Map((await readPosts(work)).map((post) => [post.id, post]))
  const grants = work.actor.kind === 'staff' ? work.actor.grants : []
  const isHere = ({ placeId }: Listed) => {
    const path = byId.get(placeId)?.path
    return path !== undefined && grants.some((grant) => isWithin(path, grant.path))
  }
  const none = { zh: '', en: '' }
  const rowOf = (row: Listed): MatterRow => ({
    id: row.rowId,
    kind: row.rowKind,
    code: row.code,
    title: row.title,
    state: row.rowState,
    placeId: row.placeId,
    placeName: byId.get(row.placeId)?.name ?? none,
    ownerPostId: row.ownerPostId,
    ownerName: posts.get(row.ownerPostId)?.name ?? none,
    holderId: row.holderId,
    offeredPostId: row.offeredPostId,
    openedAt: row.openedAt,
    dueAt: row.dueAt,
    pausedUntil: row.pausedUntil,
    result: row.result,
    version: row.version,
  })
  const pending: PendingRow[] = []
  for (const row of (await readPending(work)).filter(isHere)) {
    const matter = await findMatter(work.trx, work.jurisdiction, row.matterId)
    if (!matter) throw new Problem(404, noMatter)
    const ownerPath = posts.get(row.ownerPostId)?.path ?? matter.placePath
    pending.push({
      matter: rowOf(row),
      limit: { amount: row.limitAmount, unit: row.limitUnit },
      request: requestOf(row),
      mayDecide: whyNotDecide(matter, requestOf(row), ownerPath, work) === undefined,
    })
  }
  const shelved = new Map<string, ShelvedRow>()
  for (const row of (await readShelved(work)).filter(isHere)) {
    // Newest first: a matter that came back and was shelved again shows the plan in force.
    if (!shelved.has(row.matterId))
      shelved.set(row.matterId, { matter: rowOf(row), reviewOn: row.reviewOn ?? '', plan: row.words })
  }
  return { pending, shelved: [...shelved.values()] }
}

const requestOf = (row: Listed): TimeRequest => ({
  id: row.id,
  matterId: row.matterId,
  kind: row.kind,
  amount: row.amount,
  reviewOn: row.reviewOn,
  words: row.words,
  askedAt: row.askedAt,
  askedBy: row.askedBy,
  askedPostId: row.askedPostId,
  state: row.state,
  decidedAt: row.decidedAt,
  decidedWords: row.decidedWords,
})
