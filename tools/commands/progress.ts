/** Shows how far a run is, on standard error: a bar that moves on a terminal, now and then a line elsewhere. */
export class Progress {
  private done = 0
  private shownAt = 0
  private readonly total: number | undefined
  private readonly began = performance.now()
  private readonly out: NodeJS.WriteStream

  constructor(total: number | undefined, out: NodeJS.WriteStream = process.stderr) {
    this.total = total
    this.out = out
  }

  step(): void {
    this.done++
    const now = performance.now()
    if (now - this.shownAt < (this.out.isTTY ? 100 : 5000)) return
    // The first line elsewhere comes after some seconds: short runs need none.
    if (this.out.isTTY || this.shownAt > 0) this.show()
    this.shownAt = now
  }

  end(): void {
    if (!this.out.isTTY) return
    this.show()
    this.out.write('\n')
  }

  get seconds(): number {
    return (performance.now() - this.began) / 1000
  }

  private show(): void {
    const rate = `${Math.round(this.done / this.seconds)}/s`
    if (!this.total)
      return void this.out.write(
        `${this.out.isTTY ? '\r' : ''}  ${this.done}  ${rate}${this.out.isTTY ? '  ' : '\n'}`,
      )
    const share = Math.min(this.done / this.total, 1)
    const filled = Math.round(share * 30)
    const bar = '█'.repeat(filled) + '░'.repeat(30 - filled)
    const line = `  ${bar} ${Math.floor(share * 100)} %  ${this.done}  ${rate}`
    this.out.write(this.out.isTTY ? `\r${line}  ` : `${line}\n`)
  }
}
