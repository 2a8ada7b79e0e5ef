import { createHash } from 'node:crypto'
import { existsSync, globSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildConsole, hasConsole } from './build/build-console.ts'
import { buildPortal } from './build/build-portal.ts'

const root = join(import.meta.dirname, '..')
const out = join(root, 'build')
const mark = join(out, 'built-from')

/** Everything that can change what is built; the server's own files cannot. */
const sources = ['src/**/*.{ts,tsx,css,svg}', 'tools/build.ts', 'tools/build/*.ts', 'package-lock.json']

/** Builds the resident's pages and the console anew into `build/`. */
export async function buildWeb(): Promise<void> {
  const wanted = await hashOfSources()
  await rm(mark, { force: true })
  await buildPortal(root, await freshFolder('portal'))
  await swap('portal')
  if (hasConsole(root)) {
    await buildConsole(root, await freshFolder('console'))
    await swap('console')
  }
  await writeFile(mark, wanted)
}

/** Builds only when a source changed since the last build; says so, because it takes some seconds. */
export async function buildIfStale(say: (line: string) => void = console.log): Promise<void> {
  const built = existsSync(mark) ? await readFile(mark, 'utf8') : ''
  if (built === (await hashOfSources())) return
  const started = performance.now()
  say('Building the pages … 正在构建页面')
  await buildWeb()
  say(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256')
  const files = globSync(sources, { cwd: root, exclude: (path) => isServers(path) })
  for (const file of files.map((path) => path.replaceAll('\\', '/')).sort()) {
    if (isServers(file)) continue
    hash
      .update(file)
      .update('\0')
      .update(await readFile(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

const isServers = (path: string): boolean => /\.test\.tsx?$|[/\\]server([/\\]|$)/.test(path)

// Built beside and swapped in whole, so that a running server never reads half a build.
async function freshFolder(name: string): Promise<string> {
  const folder = join(out, `${name}.new`)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  return folder
}

async function swap(name: string): Promise<void> {
  await rm(join(out, name), { recursive: true, force: true })
  await rename(join(out, `${name}.new`), join(out, name))
}
