import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import type { Refusal } from '#kernel'

/** The CSV that tells of every row that was refused, or read another way than written; no file when there is none. */
export class ImportReport {
  readonly path: string
  private file: number | undefined

  constructor(path: string) {
    this.path = path
    // What an earlier run said about this file is answered by this run.
    rmSync(path, { force: true })
  }

  add(
    row: number,
    source: string,
    outcome: 'refused' | 'changed',
    told: readonly (Refusal & { field: string })[],
  ) {
    if (this.file === undefined) {
      this.file = openSync(this.path, 'wx')
      // Excel takes UTF-8 without this mark for another encoding.
      this.write('\uFEFF', ['row 行', 'outcome 结果', 'id 编号', 'field 字段', 'reason 原因', 'code'])
    }
    const said = outcome === 'refused' ? 'refused 未导入' : 'taken, changed 已导入，有改动'
    for (const { field, words, code } of told)
      this.write('', [String(row), said, source, field, `${words.zh} ${words.en}`, code])
  }

  /** Where the report is, when there was anything to tell. */
  end(): string | undefined {
    if (this.file === undefined) return undefined
    closeSync(this.file)
    return this.path
  }

  private write(before: string, cells: readonly string[]): void {
    writeSync(this.file!, `${before}${cells.map(cell).join(',')}\r\n`)
  }
}

/** In quotes; a cell that a spreadsheet would take for a formula is made text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
