import type { Multipart, MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { Tools } from '#foundation/work/server'
import { Problem, type Refusal } from '#kernel'
import { mostBytes, mostPhotos, type Photo, photoRefusal } from '../index.ts'
import { keepPhoto } from './keep-photo.ts'

/** A file that was not kept; `index` counts the files that were sent, from 0. */
export interface RefusedPhoto {
  readonly index: number
  readonly name: string
  readonly refusal: Refusal
}

export interface Form {
  /** Text fields by name; the last of a repeated name counts. */
  readonly fields: Record<string, string>
  readonly photos: { readonly kept: Photo[]; readonly refused: RefusedPhoto[] }
}

// More than any honest form sends; what goes beyond mostPhotos is read past and refused one by one.
const limits = { fileSize: mostBytes, files: 60, fields: 100, fieldSize: 64 * 1024, parts: 160 }

/**
 * Reads a multipart form in one pass, outside any transaction and with one photo in memory at a time. Good photos are
 * kept as pending; a bad one is refused by itself and the fields that follow it are still read.
 */
export async function readForm(tools: Tools, jurisdiction: string, request: FastifyRequest): Promise<Form> {
  if (!request.isMultipart()) throw new Problem(415, notForm)
  const fields: Record<string, string> = {}
  const kept: Photo[] = []
  const refused: RefusedPhoto[] = []
  let index = 0
  for await (const part of partsOf(request)) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') fields[part.fieldname] = storable(part.value)
      continue
    }
    const bytes = await readPart(part)
    // A browser sends an empty, nameless file when nothing was chosen.
    if (bytes?.length === 0 && !part.filename) continue
    const fault = kept.length >= mostPhotos ? 'too-many' : bytes ? undefined : 'too-large'
    const photo = fault ?? (await keepPhoto(tools, jurisdiction, bytes ?? Buffer.alloc(0)))
    if (typeof photo === 'string') {
      refused.push({ index, name: storable(part.filename ?? ''), refusal: photoRefusal(photo) })
    } else kept.push(photo)
    index += 1
  }
  return { fields, photos: { kept, refused } }
}

// What the parser throws comes through here, and not what happens to a part while it is kept.
async function* partsOf(request: FastifyRequest): AsyncGenerator<Multipart> {
  try {
    yield* request.parts({ limits })
  } catch (error) {
    throw parserProblem(error)
  }
}

/** The file's bytes, or undefined when it is too large; its stream is read to the end, or nothing after it arrives. */
async function readPart(part: MultipartFile): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of part.file) chunks.push(chunk as Buffer)
  } catch (error) {
    throw parserProblem(error)
  }
  return part.file.truncated ? undefined : Buffer.concat(chunks)
}

// The parser's own errors of limits have a status; a body cut off or malformed is an ordinary Error.
function parserProblem(error: unknown): unknown {
  return (error as { statusCode?: number }).statusCode === undefined ? new Problem(400, cutOff) : error
}

const cutOff = {
  code: 'http.cut-off',
  words: {
    zh: '内容没有收全，可能是网络断了。请再发送一次。',
    en: 'Not everything arrived; the connection may have broken. Please send it again.',
  },
}
const notForm = {
  code: 'http.not-form',
  words: { zh: '请以表单方式（multipart/form-data）发送。', en: 'Please send this as multipart/form-data.' },
}

// PostgreSQL text cannot hold NUL.
const storable = (text: string): string => text.replaceAll('\0', '')
