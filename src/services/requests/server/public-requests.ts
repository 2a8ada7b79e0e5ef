import { sql } from 'kysely'
import { type MatterState, openStates } from '#accountability/matters'
import { readPhotos } from '#foundation/files/server'
import { maskPersonalData } from '#foundation/people'
import { type Box, boxOf, distanceMeters, type Position } from '#foundation/places'
import { type PlaceTree, readPlaceTree } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import type { PublicRequest } from '../index.ts'
import { readCategories } from './category-sql.ts'
import { requestTables } from './request-tables.ts'

export interface PublicFilter {
  readonly categoryId?: string | undefined
  readonly communityId?: string | undefined
  readonly state?: 'open' | 'answered' | undefined
}

/** A page of what everybody may see, newest first; merged ones are told by the matter they were merged into. */
export async function listPublicRequests(
  work: Work,
  filter: PublicFilter,
  after: string | undefined,
  limit: number,
): Promise<{ rows: PublicRequest[]; next: string | null }> {
  let query = publicRows(work)
    .where('matter.merged_into', 'is', null)
    .where('matter.state', '<>', 'withdrawn')
    .orderBy('request.opened_at', 'desc')
    .orderBy('request.matter_id', 'desc')
    .limit(limit + 1)
  if (filter.categoryId) query = query.where('request.category_id', '=', filter.categoryId)
  if (filter.communityId) query = query.where('request.community_id', '=', filter.communityId)
  if (filter.state === 'open') query = query.where('matter.state', 'in', openStates)
  if (filter.state === 'answered') query = query.where('matter.state', 'in', ['answered', 'closed'])
  const [, millis, id] = /^(\d{1,13})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(after ?? '') ?? []
  if (millis && id) {
    query = query.where(
      sql<boolean>`(request.opened_at, request.matter_id) < (${new Date(Number(millis))}, ${id})`,
    )
  }
  const rows = await query.execute()
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next = rows.length > limit && last ? `${last.openedAt.getTime()}_${last.id}` : null
  return { rows: await asPublic(work, shown), next }
}

export interface Near {
  readonly point?: { readonly lon: number; readonly lat: number } | undefined
  readonly placeId?: string | undefined
  readonly categoryId?: string | undefined
}

/** How far a duplicate can be, and how many of them one can read before sending. */
const nearMeters = 200
const mostNear = 5

/** Open requests that may be the same: of this category within 200 m, or at the same place; the nearest first. */
export async function findNearRequests(
  work: Work,
  near: Near,
): Promise<(PublicRequest & { meters: number | null })[]> {
  if (!near.point && !near.placeId) return []
  const from: Position | undefined = near.point && [near.point.lon, near.point.lat]
  let query = publicRows(work)
    .where('matter.state', 'in', openStates)
    .where('matter.merged_into', 'is', null)
    .orderBy('request.opened_at', 'desc')
    .limit(200)
  if (near.categoryId) query = query.where('request.category_id', '=', near.categoryId)
  if (from) {
    // A box of 200 m, wider in degrees of longitude the farther from the equator; the exact distance follows.
    const high = nearMeters / 111_000
    const wide = high / Math.max(0.1, Math.cos((from[1] * Math.PI) / 180))
    const box: Box = [from[0] - wide, from[1] - high, from[0] + wide, from[1] + high]
    const around = placesIn(box, await readPlaceTree(work))
    if (around.length === 0) return []
    query = query
      .where('matter.place_id', 'in', around)
      .where('request.lon', '>', box[0])
      .where('request.lon', '<', box[2])
      .where('request.lat', '>', box[1])
      .where('request.lat', '<', box[3])
  } else if (near.placeId) query = query.where('matter.place_id', '=', near.placeId)
  const rows = await query.execute()
  const ranked = rows
    .map((row) => ({
      row,
      meters: from && row.lon !== null && row.lat !== null ? distanceMeters(from, [row.lon, row.lat]) : null,
    }))
    .filter(({ meters }) => meters === null || meters <= nearMeters)
    .sort((a, b) => (a.meters ?? 0) - (b.meters ?? 0))
    .slice(0, mostNear)
  const shown = await asPublic(
    work,
    ranked.map(({ row }) => row),
  )
  return shown.map((request, at) => ({ ...request, meters: rounded(ranked[at]!.meters) }))
}

/** Places a request in this box can belong to: by these, what is open there is found without reading what is over. */
const placesIn = (box: Box, { places }: PlaceTree): string[] =>
  places
    .filter(({ shape, point }) => {
      const [west, south, east, north] = shape ? boxOf(shape) : point ? [...point, ...point] : nowhere
      return west <= box[2] && east >= box[0] && south <= box[3] && north >= box[1]
    })
    .map(({ id }) => id)
const nowhere = [Number.NaN, Number.NaN, Number.NaN, Number.NaN] as const

// To ten metres: enough to know the spot again, too little to find a door by asking from several sides.
const rounded = (meters: number | null): number | null => meters && Math.round(meters / 10) * 10

/** Requests of a stretch of time, or by their codes, for other systems: what the public sees, and what it hangs on. */
export interface PublicWindow {
  /** When codes are named they override everything else. */
  readonly codes: readonly string[] | null
  readonly categoryIds: readonly string[] | null
  readonly from: Date
  readonly until: Date
  readonly changedFrom: Date | null
  readonly changedUntil: Date | null
  readonly states: readonly MatterState[] | null
  readonly box: Box | null
  readonly skip: number
  readonly limit: number
}

export interface OpenRequest {
  readonly request: PublicRequest
  readonly placeId: string
  readonly ownerPostId: string
  readonly changedAt: Date
}

/** Newest first. Merged ones are here too, because whoever sent one asks for it by its code. */
export async function readPublicWindow(work: Work, window: PublicWindow): Promise<OpenRequest[]> {
  let query = publicRows(work)
    .select([
      'matter.place_id as placeId',
      'matter.owner_post_id as ownerPostId',
      'matter.changed_at as changedAt',
    ])
    .orderBy('request.opened_at', 'desc')
    .orderBy('request.matter_id', 'desc')
    .limit(window.limit)
    .offset(window.skip)
  if (window.codes) query = query.where('matter.code', 'in', window.codes)
  else {
    query = query.where('request.opened_at', '>=', window.from).where('request.opened_at', '<=', window.until)
    if (window.categoryIds) query = query.where('request.category_id', 'in', window.categoryIds)
    if (window.states) query = query.where('matter.state', 'in', window.states)
    if (window.changedFrom) query = query.where('matter.changed_at', '>=', window.changedFrom)
    if (window.changedUntil) query = query.where('matter.changed_at', '<=', window.changedUntil)
    if (window.box) {
      query = query
        .where('request.public_lon', '>=', window.box[0])
        .where('request.public_lat', '>=', window.box[1])
        .where('request.public_lon', '<=', window.box[2])
        .where('request.public_lat', '<=', window.box[3])
    }
  }
  const rows = await query.execute()
  const shown = await asPublic(work, rows)
  return rows.map(({ placeId, ownerPostId, changedAt }, at) => ({
    request: shown[at]!,
    placeId,
    ownerPostId,
    changedAt,
  }))
}

/** One request as everybody may see it. */
export async function findPublicRequest(work: Work, matterId: string): Promise<PublicRequest | undefined> {
  const rows = await publicRows(work).where('request.matter_id', '=', matterId).execute()
  return (await asPublic(work, rows))[0]
}

const publicRows = (work: Work) =>
  requestTables(work.trx)
    .selectFrom('services.request as request')
    .innerJoin('accountability.matter as matter', (join) =>
      join
        .onRef('matter.jurisdiction_id', '=', 'request.jurisdiction_id')
        .onRef('matter.id', '=', 'request.matter_id'),
    )
    .where('request.jurisdiction_id', '=', work.jurisdiction)
    .select([
      'request.matter_id as id',
      'matter.code',
      'request.category_id as categoryId',
      'matter.state',
      'matter.result',
      'request.public_place_zh as placeZh',
      'request.public_place_en as placeEn',
      'request.public_lon as publicLon',
      'request.public_lat as publicLat',
      'request.lon',
      'request.lat',
      'request.opened_at as openedAt',
      'matter.due_at as dueAt',
      'matter.answered_at as answeredAt',
      'request.words',
      'request.words_public as wordsPublic',
      'request.photos_public as photosPublic',
    ])

type PublicRow = Awaited<ReturnType<ReturnType<typeof publicRows>['execute']>>[number]

/** Adds names, answers, published photos and followers to rows; four statements however many rows. */
async function asPublic(work: Work, rows: readonly PublicRow[]): Promise<PublicRequest[]> {
  const categories = new Map((await readCategories(work)).map((category) => [category.id, category]))
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const told = await requestTables(work.trx)
    .selectFrom('accountability.matter_entry')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('matter_id', 'in', ids)
    .where('kind', 'in', ['opened', 'answered'])
    .orderBy('id')
    .select(['matter_id as id', 'kind', 'words', 'file_ids as fileIds'])
    .execute()
  const followers = await countFollowers(work, ids)
  const publicPhotos = new Set(rows.filter((row) => row.photosPublic).map(({ id }) => id))
  const shownFiles = told.filter((line) => line.kind === 'answered' || publicPhotos.has(line.id))
  const photos = await readPhotos(
    work.trx,
    work.jurisdiction,
    shownFiles.flatMap(({ fileIds }) => fileIds),
  )
  // The last answer counts, so the later line replaces the earlier one.
  const answers = new Map(told.filter(({ kind }) => kind === 'answered').map((line) => [line.id, line.words]))
  const filesOf = Map.groupBy(shownFiles, ({ id }) => id)
  return rows.map((row) => {
    const category = categories.get(row.categoryId)
    const over = row.state === 'answered' || row.state === 'closed'
    const files = new Set(filesOf.get(row.id)?.flatMap(({ fileIds }) => fileIds))
    return {
      id: row.id,
      code: row.code,
      category: category?.name ?? { zh: '其他', en: 'Other' },
      categoryId: row.categoryId,
      group: category?.group ?? '99',
      state: row.state,
      result: row.result,
      place: { zh: row.placeZh, en: row.placeEn },
      point:
        row.publicLon === null || row.publicLat === null ? null : { lon: row.publicLon, lat: row.publicLat },
      openedAt: row.openedAt,
      dueAt: row.dueAt,
      answeredAt: row.answeredAt,
      answer: over ? (answers.get(row.id) ?? null) : null,
      words: row.wordsPublic ? maskPersonalData(row.words) : null,
      photos: files.size === 0 ? [] : photos.filter((photo) => files.has(photo.id)),
      followers: followers.get(row.id) ?? 0,
    }
  })
}

export async function countFollowers(work: Work, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await requestTables(work.trx)
    .selectFrom('services.follower')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('matter_id', 'in', ids)
    .groupBy('matter_id')
    .select(['matter_id as id', sql<number>`count(*)::int`.as('n')])
    .execute()
  return new Map(rows.map(({ id, n }) => [id, n]))
}
