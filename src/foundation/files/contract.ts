import { z } from 'zod'
import { jurisdictionKey } from '#foundation/database'
import { endpoint, id } from '#foundation/http'

const photo = z.object({
  id,
  url: z.string(),
  thumbUrl: z.string(),
  width: z.int(),
  height: z.int(),
})
/** A stored photo as screens show it; both addresses are paths on this server. */
export type Photo = z.infer<typeof photo>

const keptPhotos = z.object({
  kept: z.array(photo),
  refused: z.array(z.object({ index: z.int(), name: z.string(), code: z.string(), detail: z.string() })),
})
export type KeptPhotos = z.infer<typeof keptPhotos>

/** `multipart/form-data`; the photos stay pending until an action is sent that names their ids. */
export const photosPosted = endpoint({
  method: 'POST',
  path: '/api/at/:jurisdiction/photos',
  summary: { zh: '上传照片（multipart/form-data）', en: 'Send photos (multipart/form-data)' },
  permission: 'photo.add',
  params: z.object({ jurisdiction: jurisdictionKey }),
  reply: keptPhotos,
  perMinute: 30,
})

/** The path a stored photo is served at. */
export const photoFile = '/files/:jurisdiction/:name'

const fileName = /^([0-9a-f]{40})(-thumb)?\.jpg$/

/** Reads the name in a photo's address; nothing but a token of ours gets through, so no path can be smuggled in. */
export function readPhotoFile(name: string): { token: string; thumb: boolean } | undefined {
  const [, token, thumb] = fileName.exec(name) ?? []
  return token === undefined ? undefined : { token, thumb: thumb !== undefined }
}
