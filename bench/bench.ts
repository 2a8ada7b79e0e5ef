import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

type Figures = Record<string, unknown>
type Benchmark = { default: () => Promise<Figures> }

const known = globSync('*.bench.ts', { cwd: import.meta.dirname })
  .map((file) => basename(file, '.bench.ts'))
  .sort()

// Standard output holds nothing but the figures, so that a script can read them; progress goes to stderr.
console.log = console.error
console.info = console.error

const name = process.argv[2]
if (name === undefined || !known.includes(name)) {
  const asked = name === undefined ? 'Which benchmark?' : `There is no benchmark "${name}".`
  console.error(`${asked} There are: ${known.join(', ') || 'none yet'}.\nRun: npm run -s bench NAME`)
  process.exitCode = 1
} else {
  const file = pathToFileURL(join(import.meta.dirname, `${name}.bench.ts`))
  const { default: measure } = (await import(file.href)) as Benchmark
  const figures = await measure()
  process.stdout.write(`${JSON.stringify({ bench: name, ...figures })}\n`)
}
