// `npm run dev`: the server starts again and the pages are built again when a file changes.
import { spawn } from 'node:child_process'

const child = spawn(
  process.execPath,
  ['--watch-path=src', '--watch-path=tools', '--watch-preserve-output', 'tools/start.ts'],
  { stdio: 'inherit', env: { ...process.env, LINLI_LOG: process.env.LINLI_LOG ?? '1' } },
)
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child.kill('SIGTERM'))
child.on('exit', (code) => process.exit(code ?? 0))
