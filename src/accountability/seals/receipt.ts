import { z } from 'zod'
import { entryBody, entryInWords } from '#accountability/matters'
import { jurisdictionKey } from '#foundation/database'
import type { Words } from '#kernel'
import { canonicalJson, wordsHash } from './canonical-line.ts'
import { fromHex, type HashBy, sealAlgorithms } from './hash.ts'
import { leafHash, verifyInclusion } from './merkle.ts'
import { sealHead } from './seal.ts'

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0).max(1_000_000_000)
const words = z.object({ zh: z.string().max(500), en: z.string().max(500) })

/** The file a resident takes home; `format` tells later versions apart. */
const receipt = z.object({
  format: z.literal('linli-receipt-1'),
  about: words,
  jurisdiction: jurisdictionKey,
  name: words,
  code: z.string().max(40),
  madeAt: z.iso.datetime(),
  lines: z
    .array(
      z.object({
        canonical: z.string().max(8000),
        words: z.string().max(20_000).nullable(),
        /** Null until the next batch is sealed. */
        seal: z.object({ number: count, position: count, proof: z.array(digest).max(40) }).nullable(),
      }),
    )
    .max(2000),
  seals: z
    .array(
      z.object({
        number: count,
        algorithm: z.enum(sealAlgorithms),
        previous: digest,
        root: digest,
        size: count,
        sealedAt: z.iso.datetime().transform((text) => new Date(text)),
        coversUntil: z.iso.datetime().transform((text) => new Date(text)),
        head: digest,
      }),
    )
    .max(2000),
})
export type Receipt = z.output<typeof receipt>
export type ReceiptFile = z.input<typeof receipt>

/** Reads a file as a receipt; undefined when it is none. */
export function readReceipt(text: string): Receipt | undefined {
  try {
    return receipt.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

const sealedEntry = z.object({
  line: z.literal('entry'),
  jurisdiction: z.string(),
  id: z.uuid(),
  subject: z.uuid(),
  at: z.iso.datetime(),
  kind: entryBody.shape.kind,
  words: digest.nullable(),
})

/**
 * What a check finds of a line. `whole`: proven. `unsealed`: too young for a proof. `file-changed`: the file does not
 * agree with itself. `not-ours`: the seal is not among those of the house. `house-changed`, `house-gone`: the file is
 * right, and the line in the house is not what was sealed.
 */
export type LineState = 'whole' | 'unsealed' | 'file-changed' | 'not-ours' | 'house-changed' | 'house-gone'

export interface CheckedLine {
  readonly state: LineState
  readonly id: string
  /** Id of the matter. */
  readonly subject: string
  readonly at: Date
  /** What the line tells, by its kind alone: names of posts are not sealed. */
  readonly sentence: Words
  readonly words: string | null
  readonly sealedAt: Date | null
}

/** Checks a receipt by itself: words against lines, lines against seals. Lines that cannot be read are `file-changed`. */
export function checkReceipt(given: Receipt, hashBy: HashBy): CheckedLine[] {
  const seals = new Map(given.seals.map((seal) => [seal.number, seal]))
  return given.lines.map(({ canonical, words: said, seal: place }) => {
    const read = readEntry(canonical)
    if (!read) return { ...unreadable, words: said }
    const line = {
      id: read.id,
      subject: read.subject,
      at: new Date(read.at),
      sentence: sentenceOf(read.kind),
      words: said,
      sealedAt: null,
    }
    if (read.jurisdiction !== given.jurisdiction) return { ...line, state: 'file-changed' }
    if (!place) return { ...line, state: 'unsealed' }
    const seal = seals.get(place.number)
    if (!seal) return { ...line, state: 'file-changed' }
    const hash = hashBy(seal.algorithm)
    const isWhole =
      read.words === wordsHash(hash, said) &&
      sealHead(hash, given.jurisdiction, seal) === seal.head &&
      verifyInclusion(hash, {
        leaf: leafHash(hash, canonical),
        index: place.position,
        size: seal.size,
        proof: place.proof.map(fromHex),
        root: fromHex(seal.root),
      })
    return { ...line, sealedAt: seal.sealedAt, state: isWhole ? 'whole' : 'file-changed' }
  })
}

function readEntry(canonical: string): z.output<typeof sealedEntry> | undefined {
  try {
    const value: unknown = JSON.parse(canonical)
    const read = sealedEntry.safeParse(value)
    // Another spelling of the same line would be another leaf; keys named twice would say two things.
    return read.success && canonicalJson(value) === canonical ? read.data : undefined
  } catch {
    return undefined
  }
}

const anyPost = {
  post: { zh: '负责的岗位', en: 'the post in charge' },
  to: { zh: '对口的岗位', en: 'another post' },
}

function sentenceOf(kind: Parameters<typeof entryInWords>[0]): Words {
  const { zh, en } = entryInWords(kind, anyPost)
  return { zh, en: en.slice(0, 1).toUpperCase() + en.slice(1) }
}

const unreadable = {
  state: 'file-changed',
  id: '',
  subject: '',
  at: new Date(0),
  sentence: { zh: '无法读取的一行', en: 'A line that cannot be read' },
  sealedAt: null,
} as const
