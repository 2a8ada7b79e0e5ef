import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'

const house = join(import.meta.dirname, '..', '..')

/** A small house with our lint settings and the given files. */
function plant(context: TestContext, files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'linli-room-law-'))
  context.after(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(join(house, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  cpSync(join(house, 'tools', 'room-law'), join(folder, 'tools', 'room-law'), { recursive: true })
  symlinkSync(join(house, 'node_modules'), join(folder, 'node_modules'))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return folder
}

function lint(folder: string): { status: number | null; output: string } {
  const oxlint = join(house, 'node_modules', 'oxlint', 'bin', 'oxlint')
  const { status, stdout, stderr } = spawnSync(process.execPath, [oxlint, 'src'], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, output: stdout + stderr }
}

test('a screen that reaches for a server door fails the lint, and the message teaches', (context) => {
  const folder = plant(context, {
    'src/services/requests/console/request-screen.tsx':
      "import { findRequest } from '#services/requests/server'\nexport const screen = findRequest\n",
  })
  const { status, output } = lint(folder)
  assert.equal(status, 1, output)
  assert.match(output, /linli\(room-law\)/)
  assert.match(output.replace(/\s+/g, ' '), /Call the endpoint of its contract/)
})

test('a dynamic import, a re-export and a type import cannot slip past the room law', (context) => {
  const folder = plant(context, {
    'src/services/requests/one.ts': "export const one = () => import('node:fs')\n",
    'src/services/requests/two.ts': "export { readFile } from 'node:fs'\n",
    'src/services/requests/three.ts': "export * from 'node:fs'\n",
    'src/services/requests/four.ts': "export type Four = import('node:fs').Stats\n",
  })
  const { status, output } = lint(folder)
  assert.equal(status, 1, output)
  assert.equal(output.match(/linli\(room-law\)/g)?.length, 4, output)
})

test('a circle of files, a file of 301 lines and a camel-case name fail the lint', (context) => {
  const folder = plant(context, {
    'src/services/requests/here.ts': "import { there } from './there.ts'\nexport const here = () => there\n",
    'src/services/requests/there.ts': "import { here } from './here.ts'\nexport const there = () => here\n",
    'src/services/requests/long.ts': `export const long = 1\n${'// line\n'.repeat(300)}`,
    'src/services/requests/camelCase.ts': 'export const camel = 1\n',
  })
  const { status, output } = lint(folder)
  assert.equal(status, 1, output)
  assert.match(output, /import\(no-cycle\)/)
  assert.match(output, /max-lines/)
  assert.match(output, /filename-case/)
})

test('a house that keeps the law passes the lint', (context) => {
  const folder = plant(context, {
    'src/services/requests/request.ts': "import { z } from 'zod'\nexport const request = z.object({})\n",
  })
  const { status, output } = lint(folder)
  assert.equal(status, 0, output)
})
