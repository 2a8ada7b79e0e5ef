import type { FastifyInstance } from 'fastify'
import { jurisdictionKey } from '#foundation/database'
import { serveShared } from '#foundation/http/server'
import type { PermissionTable } from '#foundation/permissions'
import type { Tools } from '#foundation/work/server'
import { invalidInput, Problem, say } from '#kernel'
import { photoFile, photosPosted, readPhotoFile } from '../index.ts'
import { openPhoto } from './photo-disk.ts'
import { readForm } from './read-form.ts'

export const permissions: PermissionTable = { 'photo.add': ['resident'] }

export function routes(app: FastifyInstance, tools: Tools): void {
  // No transaction is held open while a phone on a weak network sends its photos.
  serveShared(app, permissions, photosPosted, async ({ params, request }) => {
    const { kept, refused } = (await readForm(tools, params.jurisdiction, request)).photos
    if (kept.length === 0 && refused.length > 0) {
      throw invalidInput(refused.map(({ index, refusal }) => ({ field: `photos.${index}`, ...refusal })))
    }
    return {
      kept,
      refused: refused.map(({ index, name, refusal }) => ({
        index,
        name,
        code: refusal.code,
        detail: say(refusal.words, request.language),
      })),
    }
  })

  // The address is the permission: 160 random bits, told only to those who may see the photo.
  app.get<{ Params: { jurisdiction: string; name: string } }>(
    photoFile,
    { schema: { hide: true }, config: { rateLimit: false } },
    async (request, reply) => {
      const file = await findPhoto(tools, request.params.jurisdiction, request.params.name)
      if (!file) throw new Problem(404, noPhoto)
      const { size } = await file.stat()
      return reply
        .type('image/jpeg')
        .header('content-length', size)
        .header('cache-control', 'private, max-age=31536000, immutable')
        .header('x-content-type-options', 'nosniff')
        .send(file.createReadStream())
    },
  )
}

async function findPhoto(tools: Tools, jurisdiction: string, name: string) {
  const read = readPhotoFile(name)
  if (!read || !jurisdictionKey.safeParse(jurisdiction).success) return undefined
  return openPhoto(tools.settings.dataDir, jurisdiction, read.token, read.thumb)
}

const noPhoto = {
  code: 'photo.not-found',
  words: {
    zh: '没有找到这张照片，它可能已被移除。',
    en: 'There is no such photo; it may have been removed.',
  },
}
