/** One row of a city-management code directory such as GB/T 47678.5; a component and an event may share a code. */
export interface ManagementCode {
  readonly code: string
  readonly kind: 'component' | 'event'
  readonly kindName: string
  readonly category: string
  readonly name: string
}

/**
 * Reads a tab-separated directory with the columns code, kind, kind_zh, category_zh, name_zh.
 * Throws RangeError naming the line when a row is not of that form: half a directory is worse than none.
 */
export function readCodeTable(text: string): ManagementCode[] {
  const rows: ManagementCode[] = []
  const seen = new Set<string>()
  for (const [at, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (at === 0 || line.trim() === '') continue
    const [code, kind, kindName, category, name] = line.split('\t').map((cell) => cell.trim())
    if (!code || !/^\d{5}$/.test(code)) throw new RangeError(`line ${at + 1}: a code has five digits`)
    if (kind !== 'component' && kind !== 'event') {
      throw new RangeError(`line ${at + 1}: kind is component or event`)
    }
    if (!kindName || !category || !name) throw new RangeError(`line ${at + 1}: five columns are needed`)
    if (seen.has(kind + code)) throw new RangeError(`line ${at + 1}: ${kind} ${code} appears twice`)
    seen.add(kind + code)
    rows.push({ code, kind, kindName, category, name })
  }
  return rows
}
