import { readPhotos } from '#foundation/files/server'
import { readUserNames } from '#foundation/identity/server'
import { getJurisdiction, readPlaceTree } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { dateInWords, Problem } from '#kernel'
import { readPosts } from '#organisation/teams/server'
import {
  type Audience,
  type EntryBody,
  entryInWords,
  type Matter,
  type MatterBody,
  whyNotRead,
} from '../index.ts'
import { noMatter } from './change-matter.ts'
import { readEntries } from './entry-sql.ts'
import { findMatter, readMerged } from './matter-sql.ts'
import { matterTables } from './matter-tables.ts'

const none = { zh: '', en: '' }

/** A matter that the actor may read; for them any other does not exist. */
export async function getMatter(work: Work, id: string): Promise<Matter> {
  const matter = await findMatter(work.trx, work.jurisdiction, id)
  if (!matter || whyNotRead(matter, work)) throw new Problem(404, noMatter)
  return matter
}

/** The whole matter as staff see it. */
export async function readMatterBody(work: Work, matter: Matter): Promise<MatterBody> {
  const post = (await readPosts(work)).find(({ id }) => id === matter.ownerPostId)
  const place = (await readPlaceTree(work)).byId.get(matter.placeId)
  const { holderId, mergedInto } = matter
  const [entries, merged, lead, holders, review] = await Promise.all([
    readTimeline(work, matter.id, ['public', 'resident', 'staff']),
    readMerged(work.trx, work.jurisdiction, matter.id),
    mergedInto ? findMatter(work.trx, work.jurisdiction, mergedInto) : undefined,
    readUserNames(work, holderId ? [holderId] : []),
    readReview(work, matter.id),
  ])
  return {
    matter: { ...matter, clock: { ...matter.clock, pauses: [...matter.clock.pauses] } },
    placeName: place?.name ?? none,
    ownerName: post?.name ?? none,
    ownerPhone: post?.phone ?? '',
    holderName: (holderId && holders.get(holderId)) || null,
    mergedIntoCode: lead?.code ?? null,
    merged: merged.map(({ id, code, title }) => ({ id, code, title })),
    entries,
    review,
  }
}

/** The timeline for those audiences in words; people are named for staff only. */
export async function readTimeline(
  work: Work,
  matterId: string,
  audiences: readonly Audience[],
): Promise<EntryBody[]> {
  const entries = await readEntries(work.trx, work.jurisdiction, matterId, audiences)
  const posts = new Map((await readPosts(work)).map((post) => [post.id, post.name]))
  const fileIds = entries.flatMap((entry) => [...entry.fileIds])
  const { calendar } = await getJurisdiction(work)
  const staff = audiences.includes('staff')
  const userIds = staff ? entries.flatMap(({ userId }) => userId ?? []) : []
  const [photos, names] = await Promise.all([
    readPhotos(work.trx, work.jurisdiction, fileIds),
    readUserNames(work, userIds),
  ])
  const byId = new Map(photos.map((photo) => [photo.id, photo]))
  return entries.map((entry) => ({
    id: entry.id,
    at: entry.at,
    kind: entry.kind,
    audience: entry.audience,
    sentence: entryInWords(entry.kind, {
      post: entry.postId ? posts.get(entry.postId) : undefined,
      to: typeof entry.details.toPostId === 'string' ? posts.get(entry.details.toPostId) : undefined,
      code: typeof entry.details.leadCode === 'string' ? entry.details.leadCode : undefined,
      date:
        typeof entry.details.by === 'string'
          ? dateInWords(new Date(entry.details.by), work.now, calendar.zone)
          : undefined,
    }),
    words: entry.words ?? (staff && typeof entry.details.reason === 'string' ? entry.details.reason : null),
    photos: entry.fileIds.flatMap((id) => byId.get(id) ?? []),
    by: entry.userId ? (names.get(entry.userId) ?? null) : null,
  }))
}

async function readReview(work: Work, matterId: string): Promise<MatterBody['review']> {
  const review = await matterTables(work.trx)
    .selectFrom('accountability.review')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('matter_id', '=', matterId)
    // The resident's own; those of followers stand in the reviews beside the matter.
    .where('reviewer', '=', 'resident')
    .orderBy('round', 'desc')
    .select(['grade', 'solved', 'words'])
    .executeTakeFirst()
  return review ?? null
}
