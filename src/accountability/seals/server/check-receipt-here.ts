import { findMatter } from '#accountability/matters/server'
import { readJurisdictions } from '#foundation/places/server'
import { inWork, type Tools, type Work } from '#foundation/work/server'
import { canonicalLine } from '../canonical-line.ts'
import { type CheckedLine, checkReceipt, type LineState, type Receipt } from '../receipt.ts'
import { hashBy } from './hash-by.ts'
import { readEntriesOf } from './line-sql.ts'
import { readSeals } from './seal-sql.ts'

/**
 * Checks a receipt by itself, then against the seals of this house, then against the lines as they are here now. It
 * tells nothing of a matter that the file does not hold.
 */
export async function checkReceiptHere(tools: Tools, receipt: Receipt): Promise<CheckedLine[]> {
  const lines = checkReceipt(receipt, hashBy)
  const all = await readJurisdictions(tools.database)
  if (!all.has(receipt.jurisdiction)) return lines.map(notOurs)
  const actor = { kind: 'system', task: 'check-receipt' } as const
  return inWork(tools, receipt.jurisdiction, actor, (work) => compare(work, receipt, lines))
}

async function compare(work: Work, receipt: Receipt, lines: readonly CheckedLine[]): Promise<CheckedLine[]> {
  const given = new Map(receipt.seals.map((seal) => [seal.number, seal]))
  const kept = new Map((await readSeals(work, [...given.keys()])).map((seal) => [seal.number, seal.head]))
  const subjects = [...new Set(lines.flatMap(({ state, subject }) => (state === 'whole' ? subject : [])))]
  const found = await readEntriesOf(work, subjects)
  const now = new Map(found.map((entry) => [`${entry.subjectId} ${entry.id}`, entry]))
  const codes = new Map<string, string | undefined>()
  for (const id of subjects) codes.set(id, (await findMatter(work.trx, work.jurisdiction, id))?.code)

  const stateOf = (line: CheckedLine, at: number): LineState => {
    const seal = given.get(receipt.lines[at]?.seal?.number ?? 0)
    if (line.state !== 'whole' || !seal) return line.state
    if (kept.get(seal.number) !== seal.head) return 'not-ours'
    // The code is not in the seal; one that names another matter was put there by hand.
    const code = codes.get(line.subject)
    if (code !== undefined && code !== receipt.code) return 'file-changed'
    const entry = now.get(`${line.subject} ${line.id}`)
    if (!entry) return 'house-gone'
    const canonical = canonicalLine(hashBy(seal.algorithm), work.jurisdiction, entry)
    return canonical === receipt.lines[at]?.canonical ? 'whole' : 'house-changed'
  }
  return lines.map((line, at) => ({ ...line, state: stateOf(line, at) }))
}

const notOurs = (line: CheckedLine): CheckedLine => ({
  ...line,
  state: line.state === 'whole' || line.state === 'unsealed' ? 'not-ours' : line.state,
})
