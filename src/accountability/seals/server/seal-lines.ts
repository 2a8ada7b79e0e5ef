import { readJurisdictions } from '#foundation/places/server'
import { inWork, type Tools, type Work } from '#foundation/work/server'
import { type Id, uuidv7 } from '#kernel'
import { canonicalLine } from '../canonical-line.ts'
import { fromHex, toHex } from '../hash.ts'
import { leafHash, treeHead } from '../merkle.ts'
import { noSealBefore, type Seal, sealHead } from '../seal.ts'
import { hashBy } from './hash-by.ts'
import { readAuditPage, readEntriesOf } from './line-sql.ts'
import { findLastSeal, insertSeal, insertSealedLines } from './seal-sql.ts'
import { unsealed } from './unsealed.ts'

/** Younger lines wait for the next batch: their transactions may still be at work. */
const settleMillis = 60_000
/** How far before the last batch lines are looked for that were kept later than their date says. */
export const windowMillis = 3_600_000

const linesAtOnce = 1000

/**
 * Seals what is not sealed yet in every jurisdiction. New lines are found through the audit, since every change leaves a
 * line there under an id made from the server's clock: those after the last batch, less an hour, are looked through, and
 * with each the timeline of its matter, which is how imported lines of old dates are found. `everything` starts at the
 * first line instead, page by page, for a line that was kept even later.
 */
export async function sealEverywhere(tools: Tools, everything: boolean): Promise<void> {
  const failures: unknown[] = []
  for (const jurisdiction of (await readJurisdictions(tools.database)).keys()) {
    await sealLines(tools, jurisdiction, everything).catch((error) => failures.push(error))
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `seals: ${failures.length} jurisdictions failed`)
}

/** Seals page by page, each a batch in a transaction of its own. */
export async function sealLines(tools: Tools, jurisdiction: string, everything = false): Promise<void> {
  const actor = { kind: 'system', task: 'seal-entries' } as const
  let after = everything ? idAt(new Date(0)) : undefined
  do {
    const from = after
    after = await inWork(tools, jurisdiction, actor, (work) => sealPage(work, from))
  } while (after)
}

/** Seals what is unsealed in one page of the audit; returns where the next begins, or undefined at the end. */
async function sealPage(work: Work, after: Id | undefined): Promise<Id | undefined> {
  // First the last seal, then the lines: a run that comes between takes the number, and this one looks anew or stops.
  const last = await findLastSeal(work)
  const settled = new Date(work.now.getTime() - settleMillis)
  const from = after ?? idAt(new Date((last?.coversUntil.getTime() ?? windowMillis) - windowMillis))
  const audit = await readAuditPage(work, from, idAt(settled), linesAtOnce)
  const fresh = await unsealed(work, audit)
  const matterIds = fresh.flatMap((line) => (line.subjectKind === 'matter' ? line.subjectId : []))
  const timelines = await readEntriesOf(work, [...new Set(matterIds)])
  const entries = await unsealed(
    work,
    timelines.filter(({ at }) => at < settled),
  )
  const end = audit.length === linesAtOnce ? audit.at(-1) : undefined
  const lines = [...fresh, ...entries]
  if (lines.length === 0) return end?.id
  const hash = hashBy(work.tools.settings.sealAlgorithm)
  const sealed = lines.map((line, position) => ({
    line: line.line,
    id: line.id,
    subjectId: line.subjectId,
    position,
    at: line.at,
    leaf: leafHash(hash, canonicalLine(hash, work.jurisdiction, line)),
  }))
  const covered = Math.max(last?.coversUntil.getTime() ?? 0, (end?.at ?? settled).getTime())
  const batch: Omit<Seal, 'head'> = {
    number: (last?.number ?? 0) + 1,
    algorithm: work.tools.settings.sealAlgorithm,
    previous: last?.head ?? noSealBefore,
    root: toHex(
      treeHead(
        hash,
        sealed.map(({ leaf }) => leaf),
      ),
    ),
    size: sealed.length,
    sealedAt: work.now,
    coversUntil: new Date(covered),
  }
  const seal = { ...batch, head: sealHead(hash, work.jurisdiction, batch) }
  if (!(await insertSeal(work, seal))) return after
  await insertSealedLines(work, seal.number, sealed)
  return end?.id
}

/** The smallest id of an instant. */
function idAt(instant: Date): Id {
  return uuidv7(instant.getTime(), fromHex('0'.repeat(20)))
}
