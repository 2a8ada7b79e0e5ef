import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'

type Check = { name: string; script: string; args: string[] }

// Started with this same Node, because the lint plugin and the map are TypeScript.
const checks: Check[] = [
  { name: 'types of floors', script: 'node_modules/typescript/bin/tsc', args: ['-p', 'tsconfig.rules.json'] },
  {
    name: 'types of servers',
    script: 'node_modules/typescript/bin/tsc',
    args: ['-p', 'tsconfig.server.json'],
  },
  { name: 'types of screens', script: 'node_modules/typescript/bin/tsc', args: ['-p', 'tsconfig.web.json'] },
  { name: 'format', script: 'node_modules/@biomejs/biome/bin/biome', args: ['check', '.'] },
  { name: 'lint and room law', script: 'node_modules/oxlint/bin/oxlint', args: [] },
  { name: 'room map', script: 'tools/room-map.ts', args: ['--check'] },
  { name: 'unused code', script: 'node_modules/knip/bin/knip.js', args: ['--no-progress'] },
]

const root = join(import.meta.dirname, '..')
const waiting = [...checks]
let failed = 0

await Promise.all(Array.from({ length: Math.min(3, availableParallelism()) }, work))
console.log(failed === 0 ? 'All checks are clean.' : `${failed} of ${checks.length} checks failed.`)
process.exitCode = failed === 0 ? 0 : 1

async function work(): Promise<void> {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    const started = performance.now()
    const { code, output } = await runCheck(check)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(`${code === 0 ? '✔' : '✖'} ${check.name}  ${seconds} s`)
    if (code === 0) continue
    failed += 1
    console.log(output.trimEnd().replaceAll(/^/gm, '    '))
  }
}

function runCheck({ script, args }: Check): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}
