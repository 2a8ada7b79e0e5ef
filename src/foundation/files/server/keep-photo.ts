import { randomBytes } from 'node:crypto'
import { newId } from '#foundation/database/server'
import type { Tools, Work } from '#foundation/work/server'
import { invalidInput } from '#kernel'
import type { Photo, PhotoFault } from '../index.ts'
import { writePhoto } from './photo-disk.ts'
import { attachRows, insertPhoto, photoOf } from './photo-sql.ts'
import { preparePhoto } from './prepare-photo.ts'

/**
 * Draws a photo anew and keeps it as pending, or says what is wrong with it. The row is committed before the file is
 * written, in a transaction of its own, so that nothing lies on disk which no row knows of.
 */
export async function keepPhoto(
  tools: Tools,
  jurisdiction: string,
  bytes: Buffer,
): Promise<Photo | PhotoFault> {
  const photo = await preparePhoto(bytes)
  if (typeof photo === 'string') return photo
  const at = tools.now()
  const row = {
    id: newId(at.getTime()),
    token: randomBytes(20).toString('hex'),
    bytes: photo.jpeg.length,
    width: photo.width,
    height: photo.height,
    sha256: photo.sha256,
    at,
  }
  await tools.database.inJurisdiction(jurisdiction, (trx) => insertPhoto(trx, jurisdiction, row))
  await writePhoto(tools.settings.dataDir, jurisdiction, row.token, photo)
  return photoOf(jurisdiction, row)
}

/** Gives pending photos to the subject of an action; doing it again changes nothing. Throws when one is gone. */
export async function attachPhotos(
  work: Work,
  subject: { kind: string; id: string },
  photoIds: readonly string[],
): Promise<void> {
  if (photoIds.length === 0) return
  const attached = await attachRows(work.trx, work.jurisdiction, subject, photoIds)
  if (photoIds.every((id) => attached.has(id))) return
  throw invalidInput([
    {
      field: 'photos',
      code: 'photo.gone',
      words: {
        zh: '有照片已经过期，请重新添加。其他内容都还在。',
        en: 'A photo has expired; please add it again. Everything else is still here.',
      },
    },
  ])
}
