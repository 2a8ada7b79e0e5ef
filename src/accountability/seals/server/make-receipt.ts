import type { Matter } from '#accountability/matters'
import { getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { canonicalLine } from '../canonical-line.ts'
import { toHex } from '../hash.ts'
import { inclusionProof } from '../merkle.ts'
import type { ReceiptFile } from '../receipt.ts'
import { hashBy } from './hash-by.ts'
import { readEntriesOf } from './line-sql.ts'
import { findSealNumbers, readSealedLines, readSeals, sealKey } from './seal-sql.ts'

const about = {
  zh: '这份凭证可以在邻里的“核对凭证”页面或用 linli verify 命令核对：每一行都应和封存时一字不差。请自己保存，里面有您写的内容。',
  en: 'Check this receipt on the page “Check a receipt” or with the command linli verify: each line should be word for word as it was sealed. Keep it to yourself; it holds your own words.',
}

/** What a resident takes home: the lines of their timeline with the proofs that they were sealed. */
export async function makeReceipt(work: Work, matter: Matter): Promise<ReceiptFile> {
  const { name } = await getJurisdiction(work)
  const entries = (await readEntriesOf(work, [matter.id])).filter(({ audience }) => audience !== 'staff')
  const numbers = await findSealNumbers(work, entries)
  const seals = await readSeals(work, [...new Set(numbers.values())])
  const proofs = new Map<string, { number: number; position: number; proof: string[] }>()
  for (const { number, algorithm } of seals) {
    const lines = await readSealedLines(work, number)
    const leaves = lines.map(({ leaf }) => leaf)
    for (const { line, id, subjectId, position } of lines) {
      if (line !== 'entry' || subjectId !== matter.id) continue
      const proof = inclusionProof(hashBy(algorithm), leaves, position).map(toHex)
      proofs.set(id, { number, position, proof })
    }
  }
  const algorithms = new Map(seals.map(({ number, algorithm }) => [number, algorithm]))
  const { sealAlgorithm } = work.tools.settings
  return {
    format: 'linli-receipt-1',
    about,
    jurisdiction: work.jurisdiction,
    name,
    code: matter.code,
    madeAt: work.now.toISOString(),
    lines: entries.map((entry) => ({
      canonical: canonicalLine(
        hashBy(algorithms.get(numbers.get(sealKey(entry)) ?? 0) ?? sealAlgorithm),
        work.jurisdiction,
        entry,
      ),
      words: entry.words,
      seal: proofs.get(entry.id) ?? null,
    })),
    seals: seals.map((seal) => ({
      ...seal,
      sealedAt: seal.sealedAt.toISOString(),
      coversUntil: seal.coversUntil.toISOString(),
    })),
  }
}
