import { relative } from 'node:path'
import { run } from 'node:test'
import { inspect, stripVTControlCharacters } from 'node:util'

export type Tally = { passed: number; failed: number; skipped: number }

type Event = {
  name: string
  file?: string | undefined
  line?: number | undefined
  nesting: number
  skip?: string | boolean
  todo?: string | boolean
  details: { type?: string; error?: Error }
}

const PATIENCE = 5 * 60_000

/** Runs the files, each in its own process, and prints a line for each and the whole of every failure. */
export async function runTestFiles(files: string[], concurrency: number): Promise<Tally> {
  const total = emptyTally()
  if (files.length === 0) return total
  const tallies = new Map<string, Tally>()
  const output = new Map<string, string>()

  function tallyOf(file: string | undefined): Tally {
    const key = short(file)
    const tally = tallies.get(key) ?? emptyTally()
    tallies.set(key, tally)
    return tally
  }
  function keep({ file, message }: { file?: string | undefined; message: string }): void {
    output.set(short(file), (output.get(short(file)) ?? '') + message)
  }
  function fail(event: Event, reason: unknown): void {
    tallyOf(event.file).failed += 1
    const place = event.line === undefined ? '' : `:${event.line}`
    console.log(`\n✖ ${short(event.name)}\n  ${short(event.file)}${place}\n${indent(explain(reason))}`)
    // A file that broke as a whole gets no summary, and its output says why.
    if (isFile(event)) sayOutput(event.file)
  }
  function sayOutput(file: string | undefined): void {
    const said = output.get(short(file))
    if (said !== undefined) console.log(`    It printed:\n${tail(said)}`)
  }

  const stream = run({ files, concurrency, timeout: PATIENCE })
  stream.on('test:stdout', keep)
  stream.on('test:stderr', keep)
  stream.on('test:pass', (event: Event) => {
    if (event.details.type === 'suite') return
    const tally = tallyOf(event.file)
    // The runner counts a file as one passed test when it holds none: that would be a test that cannot fail.
    if (isFile(event)) fail(event, 'This file holds no test.')
    else if (event.skip !== undefined || event.todo !== undefined) tally.skipped += 1
    else tally.passed += 1
  })
  stream.on('test:fail', (event: Event) => {
    const error = event.details.error
    if (event.todo !== undefined) tallyOf(event.file).skipped += 1
    // A parent fails with its children; only they know why.
    else if (!hasFailedChild(error)) fail(event, error)
  })
  stream.on('test:summary', ({ file, duration_ms: millis }) => {
    if (file === undefined) return
    const { passed, failed, skipped } = tallyOf(file)
    const parts = [`${passed} passed`]
    if (failed > 0) parts.push(`${failed} failed`)
    if (skipped > 0) parts.push(`${skipped} skipped`)
    console.log(
      `${failed > 0 ? '✖' : '✔'} ${short(file)}  ${parts.join(', ')}  ${(millis / 1000).toFixed(1)} s`,
    )
    if (failed > 0) sayOutput(file)
  })
  await stream.resume().toArray()
  for (const tally of tallies.values()) addTally(total, tally)
  return total
}

export function emptyTally(): Tally {
  return { passed: 0, failed: 0, skipped: 0 }
}

export function addTally(sum: Tally, more: Tally): void {
  sum.passed += more.passed
  sum.failed += more.failed
  sum.skipped += more.skipped
}

function isFile({ nesting, name, file }: Event): boolean {
  return nesting === 0 && file !== undefined && short(file) === short(name)
}

function hasFailedChild(error: Error | undefined): boolean {
  return error !== undefined && 'failureType' in error && error.failureType === 'subtestsFailed'
}

function explain(reason: unknown): string {
  if (typeof reason === 'string') return reason
  const cause = reason instanceof Error ? (reason.cause ?? reason) : reason
  const lines = (typeof cause === 'string' ? cause : inspect(cause, { depth: 6 })).split('\n')
  return lines.filter((line) => !/^\s+at .*node:internal/.test(line)).join('\n')
}

// The runner names a file now by its whole path, now by the path it was given.
function short(file = ''): string {
  return file.startsWith(process.cwd()) ? relative(process.cwd(), file).replaceAll('\\', '/') : file
}

function tail(text: string): string {
  return indent(stripVTControlCharacters(text).trimEnd().slice(-8000))
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '    ')
}
