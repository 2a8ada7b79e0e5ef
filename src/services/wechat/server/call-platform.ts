import type { Tools } from '#foundation/work/server'
import { accessToken, isResting, keepFailure, PlatformFault, saidBy } from './access-token.ts'
import type { WechatAccount } from './wechat-account.ts'

const patienceMs = 8_000
/** Token unknown, or over. */
const tokenFaults = new Set([40001, 40014, 42001])
/** The day's quota is used up, or calls come too fast. */
const quotaFaults = new Set([45009, 45011])
const restMs = 60 * 60_000
/** More than any photo of the platform. */
const mostBytes = 12 * 1024 * 1024

export interface PlatformAnswer {
  readonly type: string
  readonly bytes: Buffer
}

/**
 * Calls the platform with the account's token; a token that it refuses is renewed once and the call repeated. Throws
 * PlatformFault with the platform's own number; what went wrong is shown in the console.
 */
export async function callPlatform(
  tools: Tools,
  account: WechatAccount,
  path: string,
  body?: object,
): Promise<PlatformAnswer> {
  if (account.secret === null) throw new PlatformFault(0, 'no app secret is set')
  if (await isResting(tools, account.jurisdiction)) throw new PlatformFault(45009, 'resting: quota used up')
  const token = await accessToken(tools, account)
  try {
    return await callOnce(account, path, token, body)
  } catch (error) {
    const fault = error as PlatformFault
    if (!tokenFaults.has(fault.code)) return noted(tools, account, fault)
    const fresh = await accessToken(tools, account, token)
    return callOnce(account, path, fresh, body).catch((again: PlatformFault) => noted(tools, account, again))
  }
}

async function noted(tools: Tools, { jurisdiction }: WechatAccount, fault: PlatformFault): Promise<never> {
  await keepFailure(tools, jurisdiction, fault, quotaFaults.has(fault.code) ? restMs : 0)
  throw fault
}

async function callOnce(
  { apiUrl }: WechatAccount,
  path: string,
  token: string,
  body: object | undefined,
): Promise<PlatformAnswer> {
  const url = new URL(path, apiUrl)
  url.searchParams.set('access_token', token)
  const answer = await fetch(url, {
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    signal: AbortSignal.timeout(patienceMs),
    redirect: 'error',
  }).catch((error: Error) => {
    // Its own words may hold the address, and that the token.
    throw new PlatformFault(0, error.name)
  })
  if (Number(answer.headers.get('content-length') ?? 0) > mostBytes) throw new PlatformFault(0, 'too large')
  const bytes = Buffer.from(await answer.arrayBuffer().catch(() => new ArrayBuffer(0)))
  const type = answer.headers.get('content-type') ?? ''
  if (!answer.ok) throw new PlatformFault(0, `HTTP ${answer.status}`)
  if (/json|text\/plain/.test(type)) {
    const told = readJson(bytes)
    if (told.errcode) throw new PlatformFault(Number(told.errcode), saidBy(told.errmsg))
  }
  return { type, bytes }
}

function readJson(bytes: Buffer): { errcode?: unknown; errmsg?: unknown } {
  try {
    return JSON.parse(bytes.toString('utf8')) as { errcode?: unknown }
  } catch {
    throw new PlatformFault(0, 'unreadable answer')
  }
}
