import type { Work } from '#foundation/work/server'
import type { AuditLine, EntryLine } from '../canonical-line.ts'
import { type Fault, faultWords } from '../fault.ts'
import { readAuditPage, readEntryPage } from './line-sql.ts'
import { readMatterCodes } from './read-matter-codes.ts'
import { unsealed } from './unsealed.ts'

const linesAtOnce = 2000
const lowest = '00000000-0000-0000-0000-000000000000'
const highest = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

type Inside = <T>(run: (work: Work) => Promise<T>) => Promise<T>

/**
 * Reads all lines, page by page, for those under no seal: young ones wait for the next batch; one dated before `covered`
 * was slipped in. A timeline line of an old date is no fault while the audit line it came with still waits.
 */
export async function findUnsealed(
  inside: Inside,
  covered: Date,
): Promise<{ waiting: number; faults: Fault[] }> {
  const audit = await unsealedAudit(inside)
  const coming = new Set(audit.filter(({ at }) => at >= covered).map(({ subjectId }) => subjectId))
  const entries = await unsealedEntries(inside)
  const late = [
    ...audit.filter(({ at }) => at < covered),
    ...entries.filter(({ at, subjectId }) => at < covered && !coming.has(subjectId)),
  ]
  const codes = await inside((work) =>
    readMatterCodes(
      work,
      late.map(({ subjectId }) => subjectId),
    ),
  )
  const faults = late.map(
    (line): Fault => ({
      kind: 'added-late',
      what: `${line.line} ${codes.get(line.subjectId) ?? line.subjectId} ${line.line === 'audit' ? line.action : line.kind}`,
      id: line.id,
      words: faultWords.late(line.at, covered),
    }),
  )
  return { waiting: audit.length + entries.length - late.length, faults }
}

async function unsealedAudit(inside: Inside): Promise<AuditLine[]> {
  const found: AuditLine[] = []
  let after = lowest
  for (;;) {
    const from = after
    const page = await inside((work) => readAuditPage(work, from, highest, linesAtOnce))
    found.push(...(await inside((work) => unsealed(work, page))))
    const end = page.at(-1)
    if (!end || page.length < linesAtOnce) return found
    after = end.id
  }
}

async function unsealedEntries(inside: Inside): Promise<EntryLine[]> {
  const found: EntryLine[] = []
  let after = { matterId: lowest, id: lowest }
  for (;;) {
    const from = after
    const page = await inside((work) => readEntryPage(work, from, linesAtOnce))
    found.push(...(await inside((work) => unsealed(work, page))))
    const end = page.at(-1)
    if (!end || page.length < linesAtOnce) return found
    after = { matterId: end.subjectId, id: end.id }
  }
}
