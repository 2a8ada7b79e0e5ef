import { lookup } from 'node:dns'
import { type IncomingMessage, request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { WebhookFailure } from '../webhook.ts'
import { isReachable } from './reachable-address.ts'

export interface Posted {
  readonly status: number | null
  readonly failure: WebhookFailure | null
  readonly durationMs: number
  /** At most 1 KB of the answer. */
  readonly answer: string
}

type Resolve = (
  name: string,
  options: { all: true },
  done: (error: Error | null, found: { address: string; family: number }[]) => void,
) => void

interface How {
  readonly privateAllowed: boolean
  readonly timeoutMs?: number
  readonly resolve?: Resolve
}

const mostRead = 64 * 1024
const mostKept = 1024

class ForbiddenAddress extends Error {}

/**
 * Posts a body and tells how it went; never throws. The name is looked up once and the connection goes to the address
 * that was checked, so that a name cannot change its mind in between. Redirects are not followed.
 */
export async function postEvent(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
  { privateAllowed, timeoutMs = 10_000, resolve = lookup }: How,
): Promise<Posted> {
  const started = performance.now()
  const told = (part: Partial<Posted>): Posted => ({
    status: null,
    failure: null,
    answer: '',
    durationMs: Math.round(performance.now() - started),
    ...part,
  })
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // A literal address is never looked up, so it is checked here.
  if (isIP(host) && !isReachable(host, url.protocol, privateAllowed))
    return told({ failure: 'forbidden-address' })
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const answer = await send(url, headers, body, signal, checked(url.protocol, privateAllowed, resolve))
    return told({ status: answer.statusCode ?? null, answer: await beginningOf(answer) })
  } catch (error) {
    return told({ failure: signal.aborted ? 'timeout' : failureOf(error) })
  }
}

const send = (
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal,
  find: LookupFunction,
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? overHttps : overHttp
    request(url, { method: 'POST', headers, signal, lookup: find, agent: false }, resolve)
      .on('error', reject)
      .end(body)
  })

/** A look-up that refuses a name of which any address is out of reach. */
const checked =
  (protocol: string, privateAllowed: boolean, resolve: Resolve): LookupFunction =>
  (name, options, done) => {
    resolve(name, { all: true }, (error, found) => {
      const [first] = found ?? []
      if (error || !first) return done(error ?? new Error('no address'), '')
      if (!found.every(({ address }) => isReachable(address, protocol, privateAllowed)))
        return done(new ForbiddenAddress(), '')
      if (options.all) return done(null, found)
      done(null, first.address, first.family)
    })
  }

/** Reads until there is enough to keep, goes on to the limit so that an honest answer ends, then hangs up. */
async function beginningOf(answer: IncomingMessage): Promise<string> {
  const kept: Buffer[] = []
  let read = 0
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    if (read < mostKept) kept.push(chunk.subarray(0, mostKept - read))
    read += chunk.length
    if (read >= mostRead) break
  }
  // PostgreSQL text cannot hold NUL.
  return Buffer.concat(kept).toString('utf8').replaceAll('\0', '')
}

function failureOf(error: unknown): WebhookFailure {
  if (error instanceof ForbiddenAddress) return 'forbidden-address'
  const { code } = error as { code?: string }
  return code === 'ENOTFOUND' || code === 'EAI_AGAIN' ? 'no-such-name' : 'no-connection'
}
