// `npm run dev`: starts the server and starts it again when a file of src/ or tools/ changes; pages are then stale and
// are built again on the way.
import { type ChildProcess, spawn } from 'node:child_process'
import { watch } from 'node:fs'

let child = start()
let again: NodeJS.Timeout | undefined
let ending = false

for (const folder of ['src', 'tools', 'migrations']) {
  watch(folder, { recursive: true }, () => {
    clearTimeout(again)
    again = setTimeout(restart, 200)
  })
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    ending = true
    child.kill(signal)
  })
}

function start(): ChildProcess {
  const env = { ...process.env, LINLI_LOG: process.env.LINLI_LOG ?? '1' }
  const started = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'tools/start.ts'], {
    stdio: 'inherit',
    env,
  })
  started.once('exit', (code) => {
    if (ending) process.exit(code ?? 0)
  })
  return started
}

/** The old process lets its requests end and its database stop before the new one opens the same folder. */
function restart(): void {
  const old = child
  const next = () => {
    child = start()
  }
  if (old.exitCode !== null || old.signalCode !== null) return next()
  old.once('exit', next)
  old.kill('SIGTERM')
}
