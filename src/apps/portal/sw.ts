// The service worker: opens the report form without a network and sends what waits. It keeps the empty form, its
// scripts and its style; never a page of anybody's own.
import { sendKept } from '#services/requests/portal'

// The library of DOM types knows no worker; this is all of it that is used here.
interface Extendable extends Event {
  waitUntil(done: Promise<unknown>): void
}
interface Fetching extends Extendable {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Worker {
  addEventListener(name: 'install' | 'activate', listen: (event: Extendable) => void): void
  addEventListener(name: 'fetch', listen: (event: Fetching) => void): void
  addEventListener(name: 'message', listen: (event: Extendable & { data: unknown }) => void): void
  addEventListener(name: 'sync', listen: (event: Extendable & { tag: string }) => void): void
  skipWaiting(): Promise<void>
  readonly clients: {
    claim(): Promise<void>
    matchAll(): Promise<{ postMessage(data: unknown): void }[]>
  }
}
const worker = globalThis as unknown as Worker

const shelf = 'linli-1'
const patienceMillis = 6_000

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))

worker.addEventListener('message', (event) => {
  const { keep } = (event.data ?? {}) as { keep?: string[] }
  if (Array.isArray(keep)) event.waitUntil(keepFiles(keep))
})

worker.addEventListener('sync', (event) => {
  if (event.tag === 'linli-kept') event.waitUntil(sendAndTell())
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { pathname, origin } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (pathname.startsWith('/assets/')) event.respondWith(fromShelf(request))
  else if (request.mode === 'navigate' && isForm(pathname)) event.respondWith(fresh(request))
})

const isForm = (path: string): boolean => /^\/at\/[a-z0-9-]+\/report$/.test(path)

/** Puts the form and its files on the shelf and takes down files of an earlier build. */
async function keepFiles(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(shelf)
  // The form last: where it stands on the shelf, all that it needs does.
  for (const path of paths) if (!isForm(path) && !(await cache.match(path))) await cache.add(path)
  for (const path of paths.filter(isForm)) await cache.add(path)
  for (const kept of await cache.keys()) {
    const { pathname } = new URL(kept.url)
    if (!isForm(pathname) && !paths.includes(pathname)) await cache.delete(kept)
  }
}

// The name of a file says what is in it, so one on the shelf is never stale.
async function fromShelf(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request)
}

/** The form from the server; when that takes too long or fails, from the shelf. */
async function fresh(request: Request): Promise<Response> {
  const kept = await caches.match(new URL(request.url).pathname, { ignoreVary: true })
  if (!kept) return fetch(request)
  try {
    const answer = await Promise.race([fetch(request), late()])
    return answer.status >= 500 ? kept : answer
  } catch {
    return kept
  }
}

const late = (): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error('late')), patienceMillis))

async function sendAndTell(): Promise<void> {
  await sendKept()
  for (const client of await worker.clients.matchAll()) client.postMessage('linli-kept')
}
