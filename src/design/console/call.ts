import type { z } from 'zod'
import { type Endpoint, noAnswer, pathOf, readProblem } from '#foundation/http'
import { Problem } from '#kernel'

/** What an endpoint is called with; parts that it does not take are left out. */
export interface CallInput<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  readonly params?: z.input<P>
  readonly query?: z.input<Q>
  readonly body?: z.input<B>
}

/** Calls an endpoint; anything but its reply becomes a Problem, also when no answer comes at all. */
export async function call<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(
  declared: Endpoint<P, Q, B, R>,
  input: CallInput<P, Q, B> = {},
  signal?: AbortSignal,
): Promise<z.output<R>> {
  const address = pathOf(declared.path, input.params as Record<string, string> | undefined)
  const response = await answered(address + searchOf(input.query), {
    method: declared.method,
    headers: { accept: 'application/json', ...(input.body ? { 'content-type': 'application/json' } : {}) },
    ...(input.body ? { body: JSON.stringify(input.body) } : {}),
    ...(signal ? { signal } : {}),
  })
  return declared.reply.parse(response)
}

/** Sends a form with files, which JSON cannot carry. */
export async function callWithFiles<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(declared: Endpoint<P, Q, B, R>, params: z.input<P>, form: FormData): Promise<z.output<R>> {
  const address = pathOf(declared.path, params as Record<string, string>)
  return declared.reply.parse(await answered(address, { method: declared.method, body: form }))
}

/** Named on `window` when the server no longer knows who we are; the shell then asks to sign in again. */
export const signedOutEvent = 'linli:signed-out'

async function answered(address: string, init: RequestInit): Promise<unknown> {
  let response: Response
  let body: unknown
  try {
    response = await fetch(address, init)
    const text = await response.text()
    body = text === '' ? undefined : JSON.parse(text)
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new Problem(503, noAnswer)
  }
  if (response.ok) return body
  const problem = readProblem(response.status, body)
  if (problem.code === 'permission.sign-in') window.dispatchEvent(new Event(signedOutEvent))
  throw problem
}

function searchOf(query: unknown): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  }
  const text = search.toString()
  return text && `?${text}`
}

/** The Problem behind whatever was thrown; a fault of the page itself is told like a missing answer. */
export function problemOf(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(500, noAnswer)
}
