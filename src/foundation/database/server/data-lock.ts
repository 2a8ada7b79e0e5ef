import { createHash } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * Lets one process at a time use a data folder. A listening socket is the lock: it dies with its process, so that
 * nothing has to be cleaned up after `kill -9`. Returns how to release it, or undefined when another process has it.
 */
export async function lockDataDir(dataDir: string): Promise<(() => Promise<void>) | undefined> {
  mkdirSync(dataDir, { recursive: true })
  const near = join(resolve(dataDir), 'lock')
  const far = join(tmpdir(), `linli-lock-${createHash('sha256').update(near).digest('hex').slice(0, 12)}`)
  const path = near.length < 100 ? near : far
  const taken = await listen(path)
  if (taken) return taken
  if (await isAnswered(path)) return undefined
  rmSync(path, { force: true })
  return listen(path)
}

function listen(path: string): Promise<(() => Promise<void>) | undefined> {
  return new Promise((done, fail) => {
    const server = createServer((socket) => socket.end())
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? done(undefined) : fail(error),
    )
    server.listen(path, () => {
      server.unref()
      done(() => new Promise((closed) => server.close(() => closed())))
    })
  })
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => done(false))
  })
}
