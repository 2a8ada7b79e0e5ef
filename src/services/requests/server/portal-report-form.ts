import { z } from 'zod'
import type { Photo } from '#foundation/files'
import { type Form, readPhotos } from '#foundation/files/server'
import { fieldRefusals } from '#foundation/http'
import type { Work } from '#foundation/work/server'
import { type FieldRefusal, isId } from '#kernel'
import { type RequestInput, requestInput } from '../index.ts'

/** What came with a form, as it can be shown again: the texts, and every photo that was kept so far. */
export interface Sent {
  readonly values: Record<string, string>
  readonly photos: readonly Photo[]
  /** How many of the photos, the first ones, came with an earlier try. */
  readonly earlier: number
  readonly refusedPhotos: readonly FieldRefusal[]
}

/** Longest text that is shown again; what is longer was no person's typing. */
const longestShown = 10_000

/** Reads what was sent; photos of an earlier try come as `kept-<id>`, and at most six count. */
export async function readSent(work: Work, form: Form): Promise<Sent> {
  const earlier = Object.keys(form.fields)
    .flatMap((name) => /^kept-(.+)$/.exec(name)?.[1] ?? [])
    .filter(isId)
    .slice(0, 6)
  const kept = await readPhotos(work.trx, work.jurisdiction, earlier)
  const photos = [...kept, ...form.photos.kept].slice(0, 6)
  const values = Object.fromEntries(
    Object.entries(form.fields)
      .filter(([name]) => !name.startsWith('kept-'))
      .map(([name, text]) => [name, text.slice(0, longestShown)]),
  )
  const refusedPhotos = form.photos.refused.slice(0, 1).map(({ name, refusal }) => ({
    field: 'photos',
    code: refusal.code,
    words: {
      zh: name ? `${name}：${refusal.words.zh}` : refusal.words.zh,
      en: name ? `${name}: ${refusal.words.en}` : refusal.words.en,
    },
  }))
  return { values, photos, earlier: kept.length, refusedPhotos }
}

const optional = ['categoryId', 'phone', 'email', 'name'] as const

/** The place as the form has it: what is empty says nothing. */
export function whereOf(values: Sent['values']): Record<string, unknown> {
  const { lon, lat, placeId, address } = values
  return {
    ...(lon?.trim() && lat?.trim() && { point: { lon, lat } }),
    ...(placeId?.trim() && { placeId }),
    ...(address?.trim() && { address }),
  }
}

/** The input of a request as the form has it, or what is wrong with each field. */
export function readInput({
  values,
  photos,
}: Sent): { ok: true; input: RequestInput } | { ok: false; fields: FieldRefusal[] } {
  const filled = optional.filter((name) => values[name]?.trim())
  const read = requestInput.safeParse({
    ...Object.fromEntries(filled.map((name) => [name, values[name]])),
    id: values.id,
    words: values.words ?? '',
    fileIds: photos.map(({ id }) => id),
    ...whereOf(values),
    language: z.enum(['zh', 'en']).catch('zh').parse(values.language),
  })
  if (read.success) return { ok: true, input: read.data }
  return { ok: false, fields: fieldRefusals(read.error).map(onPage) }
}

/** The fields of the wire under the names they have on the page. */
export function onPage(refusal: FieldRefusal): FieldRefusal {
  if (refusal.field.startsWith('point')) return { ...refusal, field: 'point' }
  if (refusal.field.startsWith('fileIds')) return { ...refusal, field: 'photos' }
  return refusal
}
