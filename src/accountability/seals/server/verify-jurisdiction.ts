import { inWork, type Tools, type Work } from '#foundation/work/server'
import { canonicalLine, type EntryLine, type Line } from '../canonical-line.ts'
import { type Fault, type FaultKind, faultWords } from '../fault.ts'
import { toHex } from '../hash.ts'
import { leafHash, treeHead } from '../merkle.ts'
import { noSealBefore, type Seal, sealHead } from '../seal.ts'
import { findUnsealed } from './find-unsealed.ts'
import { hashBy } from './hash-by.ts'
import { readAuditLines, readEntriesOf } from './line-sql.ts'
import { readMatterCodes } from './read-matter-codes.ts'
import { windowMillis } from './seal-lines.ts'
import { readSealedLines, readSealsAfter, type SealedLine } from './seal-sql.ts'

export interface Verified {
  readonly seals: number
  readonly lines: number
  /** Lines too young to be sealed. */
  readonly waiting: number
  readonly faults: readonly Fault[]
  readonly lastHead: string | null
}

/** Recomputes every sealed line and the chain, and looks for lines that were slipped in under an old date. */
export async function verifyJurisdiction(tools: Tools, jurisdiction: string): Promise<Verified> {
  const inside = <T>(run: (work: Work) => Promise<T>) =>
    inWork(tools, jurisdiction, { kind: 'system', task: 'verify' }, run)
  const faults: Fault[] = []
  let last: Seal | undefined
  let covered = 0
  let lines = 0
  for (;;) {
    const [seal] = await inside((work) => readSealsAfter(work, last?.number ?? 0, 1))
    if (!seal) break
    faults.push(...chainFaults(jurisdiction, last, seal))
    const before = new Date(covered - windowMillis)
    const found = await inside((work) => sealFaults(work, seal, before))
    faults.push(...found.faults)
    lines += found.lines
    covered = Math.max(covered, seal.coversUntil.getTime())
    last = seal
  }
  const unsealed = await findUnsealed(inside, new Date(covered - windowMillis))
  faults.push(...unsealed.faults)
  return {
    seals: last?.number ?? 0,
    lines,
    waiting: unsealed.waiting,
    faults,
    lastHead: last?.head ?? null,
  }
}

function chainFaults(jurisdiction: string, last: Seal | undefined, seal: Seal): Fault[] {
  const faults: Fault[] = []
  const fault = (kind: FaultKind, number: number, words: Fault['words']) =>
    faults.push({ kind, what: `seal ${number}`, id: null, words })
  for (let number = (last?.number ?? 0) + 1; number < seal.number; number++)
    fault('seal-missing', number, faultWords.missing)
  const follows = seal.number !== (last?.number ?? 0) + 1 || seal.previous === (last?.head ?? noSealBefore)
  if (!follows || sealHead(hashBy(seal.algorithm), jurisdiction, seal) !== seal.head)
    fault('seal-altered', seal.number, faultWords.broken)
  return faults
}

/** What is wrong with the lines of one seal; `before` is what the seals before it had covered. */
async function sealFaults(work: Work, seal: Seal, before: Date): Promise<{ faults: Fault[]; lines: number }> {
  const hash = hashBy(seal.algorithm)
  const sealed = await readSealedLines(work, seal.number)
  const faults: Fault[] = []
  const root = toHex(
    treeHead(
      hash,
      sealed.map(({ leaf }) => leaf),
    ),
  )
  if (root !== seal.root || sealed.length !== seal.size) {
    faults.push({ kind: 'seal-altered', what: `seal ${seal.number}`, id: null, words: faultWords.incomplete })
  }
  const now = await readNow(work, sealed)
  const codes = await readMatterCodes(
    work,
    sealed.map(({ subjectId }) => subjectId),
  )
  const opened = new Set([...now.values()].flatMap((line) => (isOpening(line) ? line.subjectId : [])))
  const leafOf = (line: Line) => toHex(leafHash(hash, canonicalLine(hash, work.jurisdiction, line)))
  for (const kept of sealed) {
    const line = now.get(keyOf(kept))
    const name = (kind: FaultKind, words: Fault['words']) =>
      faults.push({
        kind,
        what: nameOf(codes.get(kept.subjectId) ?? kept.subjectId, kept, line),
        id: kept.id,
        words,
      })
    if (!line) name('deleted', faultWords.deleted(seal.sealedAt))
    else if (leafOf(line) !== toHex(kept.leaf)) {
      const dateOnly = leafOf({ ...line, at: kept.at }) === toHex(kept.leaf)
      if (dateOnly) name('back-dated', faultWords.redated(kept.at, line.at))
      else name('altered', faultWords.altered(seal.sealedAt))
    } else if (line.at < before && !(line.line === 'entry' && opened.has(line.subjectId))) {
      name('added-late', faultWords.late(line.at, before))
    }
  }
  return { faults, lines: sealed.length }
}

/** A matter that was imported begins under old dates; its opening is in the audit, and so in the same seal. */
const isOpening = (line: Line): boolean => line.line === 'audit' && line.action === 'matter.opened'

async function readNow(work: Work, sealed: readonly SealedLine[]): Promise<Map<string, Line>> {
  const parts = Map.groupBy(sealed, ({ line }) => line)
  const audit = await readAuditLines(
    work,
    (parts.get('audit') ?? []).map(({ id }) => id),
  )
  const matters = new Set((parts.get('entry') ?? []).map(({ subjectId }) => subjectId))
  const entries: EntryLine[] = await readEntriesOf(work, [...matters])
  return new Map([...audit, ...entries].map((line) => [keyOf(line), line]))
}

const keyOf = (line: Pick<SealedLine, 'line' | 'id' | 'subjectId'>): string =>
  line.line === 'audit' ? `audit ${line.id}` : `entry ${line.subjectId} ${line.id}`

function nameOf(subject: string, kept: SealedLine, line: Line | undefined): string {
  const told = line ? (line.line === 'audit' ? line.action : line.kind) : kept.at.toISOString()
  return `${kept.line} ${subject} ${told}`
}
