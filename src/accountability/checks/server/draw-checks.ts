import { createHash, randomBytes } from 'node:crypto'
import { record } from '#foundation/audit/server'
import { newId } from '#foundation/database/server'
import { allowAt, isWithin } from '#foundation/permissions'
import { getJurisdiction, type PlaceTree, readPlaceTree } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { addDays, type Day, instantAt, invalidInput } from '#kernel'
import { readPosts } from '#organisation/teams/server'
import type { Dimension } from '../check.ts'
import { checkPermissions } from '../check-permissions.ts'
import { findPeriodFaults } from '../check-rules.ts'
import { type Candidate, drawSample, usualSize } from '../draw-sample.ts'
import { stratumKey } from '../stratum.ts'
import { checkingPost } from './checking-post.ts'
import { findSample, insertSample, readCandidates, type Sample, selectAnswered } from './sample-sql.ts'

export interface Wanted {
  readonly id: string
  readonly placeId?: string | undefined
  readonly from: Day
  readonly until: Day
  readonly by: readonly Dimension[]
  readonly size?: number | undefined
  readonly seed?: string | undefined
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

/** Draws a sample and keeps it with all that drawing it again takes; the same id again changes nothing. */
export async function drawChecks(work: Work, wanted: Wanted): Promise<void> {
  if (await findSample(work, wanted.id)) return
  const tree = await readPlaceTree(work)
  const place = wanted.placeId === undefined ? tree.root : tree.byId.get(wanted.placeId)
  if (!place) throw fault('placeId', 'no-place', '没有这个地点。', 'There is no such place.')
  allowAt(checkPermissions, work.actor, 'check.draw', place.path)
  const { zone } = (await getJurisdiction(work)).calendar
  const faults = findPeriodFaults(wanted.from, wanted.until, work.now, zone)
  if (faults.length > 0) throw invalidInput(faults)
  const candidates = await readAnswered(work, tree, place.path, wanted, zone)
  if (candidates.length === 0) {
    throw fault('until', 'nothing', '这段时间没有已答复的事项。', 'Nothing was answered in this period.')
  }
  const seed = wanted.seed ?? randomBytes(8).toString('hex')
  const drawn = drawSample(candidates, wanted.size ?? usualSize(candidates.length), seed, digest)
  const sample: Sample = {
    id: wanted.id,
    placeId: place.id,
    from: wanted.from,
    until: wanted.until,
    by: [...new Set(wanted.by)],
    candidates: candidates.length,
    size: drawn.length,
    seed,
    drawnAt: work.now,
    postId: checkingPost(work.actor, place.path),
  }
  const items = drawn.map((each) => ({ ...each, itemId: newId(work.now.getTime()) }))
  if (!(await insertSample(work, sample, candidates, items))) return
  const { from, until, by, size } = sample
  await record(work, {
    action: 'check.drawn',
    subject: { kind: 'check-sample', id: sample.id },
    details: { placeId: place.id, from, until, by, size, candidates: candidates.length, seed },
  })
}

/** Whether the stored candidates and the seed give the matters that were drawn. */
export async function isSameAgain(work: Work, sample: Sample, drawn: readonly string[]): Promise<boolean> {
  const again = drawSample(await readCandidates(work, sample.id), sample.size, sample.seed, digest)
  const kept = new Set(drawn)
  return again.length === kept.size && again.every(({ id }) => kept.has(id))
}

async function readAnswered(
  work: Work,
  tree: PlaceTree,
  path: string,
  { from, until, by }: Wanted,
  zone: string,
): Promise<Candidate[]> {
  const period = { from: instantAt(from, 0, zone), until: instantAt(addDays(until, 1), 0, zone) }
  const places = tree.places.filter((place) => isWithin(place.path, path)).map(({ id }) => id)
  const answered = await selectAnswered(work, period, path === tree.root?.path ? 'everywhere' : places)
  const duties = new Map((await readPosts(work)).map(({ id, duty }) => [id, duty]))
  return answered.map(({ id, placeId, ownerPostId, channel }) => {
    const place = tree.byId.get(placeId)
    const community = place ? tree.communityOf(place).id : placeId
    // The post of an old matter may be retired; what is nobody's duty any more is the desk's.
    const traits = { community, duty: duties.get(ownerPostId) ?? 'duty-desk', channel } as const
    return { id, stratum: stratumKey(traits, by) }
  })
}

const fault = (field: string, code: string, zh: string, en: string) =>
  invalidInput([{ field, code: `check.${code}`, words: { zh, en } }])
