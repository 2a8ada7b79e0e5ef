import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { longestSide, mostPixels, type PhotoFault, thumbSide } from '../index.ts'

/** A photo drawn anew: nothing of the file that was sent is left but what can be seen. */
export interface PreparedPhoto {
  readonly jpeg: Buffer
  readonly thumb: Buffer
  readonly width: number
  readonly height: number
  /** Of the stored JPEG. */
  readonly sha256: Buffer
}

const readable = new Map([
  ['image/jpeg', 'jpeg'],
  ['image/png', 'png'],
  ['image/webp', 'webp'],
  ['image/gif', 'gif'],
  ['image/avif', 'heif'],
])
const heic = /^image\/hei[cf]/

// Decoded pictures are large and never asked for twice.
sharp.cache(false)

/** Turns the bytes somebody sent into a photo that may be shown, or says what is wrong with them. */
export function preparePhoto(bytes: Buffer): Promise<PreparedPhoto | PhotoFault> {
  return inTurn(() => prepare(bytes))
}

async function prepare(bytes: Buffer): Promise<PreparedPhoto | PhotoFault> {
  if (bytes.length === 0) return 'empty'
  const mime = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime ?? ''
  if (heic.test(mime)) return 'heic'
  const format = readable.get(mime)
  if (!format) return 'not-photo'
  try {
    const header = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (header.format !== format) return 'not-photo'
    if (header.width * header.height > mostPixels) return 'too-many-pixels'
    return await draw(bytes)
  } catch {
    return 'broken'
  }
}

async function draw(bytes: Buffer): Promise<PreparedPhoto> {
  // 'error' refuses a truncated file but forgives the harmless warnings that many phones' files give.
  const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80 })
    .timeout({ seconds: 20 })
    .toBuffer({ resolveWithObject: true })
  const thumb = await sharp(data)
    .resize({ width: thumbSide, height: thumbSide, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 75 })
    .toBuffer()
  const sha256 = createHash('sha256').update(data).digest()
  return { jpeg: data, thumb, width: info.width, height: info.height, sha256 }
}

let last: Promise<unknown> = Promise.resolve()

// One picture at a time in this process: a decoded photo takes a hundred times its file in memory.
function inTurn<T>(run: () => Promise<T>): Promise<T> {
  const mine = last.then(run)
  last = mine.catch(() => {})
  return mine
}
