import { type Hash, toHex } from './hash.ts'

/** A line of the audit as it is sealed. */
export interface AuditLine {
  readonly line: 'audit'
  readonly id: string
  /** Kind and id of what it is about. */
  readonly subjectKind: string
  readonly subjectId: string
  readonly at: Date
  readonly actorKind: string
  readonly actorId: string | null
  readonly action: string
  readonly details: unknown
  readonly requestId: string | null
}

/** A line of a matter's timeline as it is sealed; its subject is the matter. */
export interface EntryLine {
  readonly line: 'entry'
  readonly id: string
  readonly subjectId: string
  readonly at: Date
  readonly kind: string
  readonly audience: string
  readonly postId: string | null
  readonly userId: string | null
  readonly words: string | null
  readonly fileIds: readonly string[]
  readonly details: unknown
}

export type Line = AuditLine | EntryLine

/**
 * The one text a line is sealed as: JSON with sorted keys and nothing between them. Words stand in it as their hash, and
 * `inside` is the hash of what a resident is not shown (person, details), so that a receipt proves without telling.
 */
export function canonicalLine(hash: Hash, jurisdiction: string, line: Line): string {
  const common = {
    line: line.line,
    jurisdiction,
    id: line.id,
    subject: line.subjectId,
    at: line.at.toISOString(),
  }
  if (line.line === 'audit') {
    return canonicalJson({
      ...common,
      subjectKind: line.subjectKind,
      action: line.action,
      inside: hashOf(hash, {
        actor: [line.actorKind, line.actorId],
        details: line.details,
        request: line.requestId,
      }),
    })
  }
  return canonicalJson({
    ...common,
    kind: line.kind,
    audience: line.audience,
    post: line.postId,
    words: wordsHash(hash, line.words),
    files: line.fileIds,
    inside: hashOf(hash, { user: line.userId, details: line.details }),
  })
}

export function wordsHash(hash: Hash, words: string | null): string | null {
  return words === null ? null : toHex(hash(words))
}

/** JSON with the keys of every object in order (RFC 8785 §3.2.3); the same value always gives the same text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const parts = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, part]) => `${JSON.stringify(name)}:${canonicalJson(part)}`)
  return `{${parts.join(',')}}`
}

const hashOf = (hash: Hash, value: unknown): string => toHex(hash(canonicalJson(value)))
