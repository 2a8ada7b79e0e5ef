import type { Trx } from '#foundation/database/server'
import { pathOf } from '#foundation/http'
import { Problem } from '#kernel'
import { type Photo, photoFile } from '../index.ts'

type PhotoTables = {
  'foundation.file': {
    jurisdiction_id: string
    id: string
    token: string
    subject_kind: string | null
    subject_id: string | null
    media_type: string
    bytes: number
    width: number
    height: number
    sha256: Buffer
    created_at: Date
  }
}

export interface NewPhoto {
  id: string
  token: string
  bytes: number
  width: number
  height: number
  sha256: Buffer
  at: Date
}

export async function insertPhoto(trx: Trx, jurisdiction: string, photo: NewPhoto): Promise<void> {
  const { at, ...rest } = photo
  try {
    await trx
      .withTables<PhotoTables>()
      .insertInto('foundation.file')
      .values({ jurisdiction_id: jurisdiction, ...rest, media_type: 'image/jpeg', created_at: at })
      .execute()
  } catch (error) {
    if ((error as { code?: string }).code === foreignKeyViolation) throw new Problem(404, noJurisdiction)
    throw error
  }
}

const foreignKeyViolation = '23503'
const noJurisdiction = {
  code: 'photo.no-jurisdiction',
  words: { zh: '没有找到这个街道。', en: 'There is no such subdistrict here.' },
}

export function photoOf(
  jurisdiction: string,
  row: { id: string; token: string; width: number; height: number },
): Photo {
  const url = (name: string) => pathOf(photoFile, { jurisdiction, name })
  return {
    id: row.id,
    url: url(`${row.token}.jpg`),
    thumbUrl: url(`${row.token}-thumb.jpg`),
    width: row.width,
    height: row.height,
  }
}

/** The photos with these ids, in this order; ids of another jurisdiction or of removed photos are left out. */
export async function readPhotos(trx: Trx, jurisdiction: string, ids: readonly string[]): Promise<Photo[]> {
  if (ids.length === 0) return []
  const rows = await trx
    .withTables<PhotoTables>()
    .selectFrom('foundation.file')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('id', 'in', ids)
    .select(['id', 'token', 'width', 'height'])
    .execute()
  const found = new Map(rows.map((row) => [row.id, photoOf(jurisdiction, row)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** Gives pending photos to a subject and returns which of `ids` it has now. */
export async function attachRows(
  trx: Trx,
  jurisdiction: string,
  subject: { kind: string; id: string },
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await trx
    .withTables<PhotoTables>()
    .updateTable('foundation.file')
    .set({ subject_kind: subject.kind, subject_id: subject.id })
    .where('jurisdiction_id', '=', jurisdiction)
    .where('id', 'in', ids)
    .where((where) => where.or([where('subject_id', 'is', null), where('subject_id', '=', subject.id)]))
    .returning('id')
    .execute()
  return new Set(rows.map((row) => row.id))
}

/** Tokens of photos that nobody used since before `before`; the rows stay locked for this transaction. */
export async function lockPending(trx: Trx, jurisdiction: string, before: Date): Promise<string[]> {
  const rows = await trx
    .withTables<PhotoTables>()
    .selectFrom('foundation.file')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('subject_id', 'is', null)
    .where('created_at', '<', before)
    .limit(200)
    .forUpdate()
    .skipLocked()
    .select('token')
    .execute()
  return rows.map((row) => row.token)
}

export async function deletePhotos(trx: Trx, jurisdiction: string, tokens: readonly string[]): Promise<void> {
  await trx
    .withTables<PhotoTables>()
    .deleteFrom('foundation.file')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('token', 'in', tokens)
    .execute()
}
