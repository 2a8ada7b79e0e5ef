import { z } from 'zod'
import type { Words } from '#kernel'
import { because } from './field-words.ts'

/** An instant: ISO 8601 text on the wire, a Date on both sides of it. */
export const instant = z.codec(z.iso.datetime({ offset: true }), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
})

/** An id made by whoever creates the thing (UUID, lower case). */
export const id = z
  .string()
  .regex(
    /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    // Nobody types an id: in a form it is what was not chosen yet.
    because({ zh: '请选择一项。', en: 'Please choose one.' }),
  )
  .meta({ format: 'uuid' })

/** Where the next page begins: the `next` of the page before, as it was given. */
export const pageKey = z
  .string()
  .regex(
    /^\d{1,13}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    because({ zh: '翻页位置不对，请从第一页看起。', en: 'This is no page; start at the first.' }),
  )

/** One endpoint of the wire: what screens call and the server answers; the OpenAPI document is made of these. */
export interface Endpoint<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Path with `:names`. One that holds `:jurisdiction` runs in that jurisdiction's transaction. */
  readonly path: string
  readonly summary: Words
  /** An action of the room's permission table. */
  readonly permission: string
  readonly params: P
  readonly query: Q
  readonly body: B
  readonly reply: R
  /** Requests a minute from one address, where it must be less than the server's own limit. */
  readonly perMinute?: number
  /** Bytes of the body, where more than the usual 256 KB is right: a map, a table. */
  readonly bodyBytes?: number
}

const nothing = z.undefined()

/** Declares an endpoint; parts that are left out take nothing. */
export function endpoint<
  P extends z.ZodType = typeof nothing,
  Q extends z.ZodType = typeof nothing,
  B extends z.ZodType = typeof nothing,
  R extends z.ZodType = typeof nothing,
>(
  declared: Pick<Endpoint, 'method' | 'path' | 'summary' | 'permission' | 'perMinute' | 'bodyBytes'> & {
    params?: P
    query?: Q
    body?: B
    reply?: R
  },
): Endpoint<P, Q, B, R> {
  const { params = nothing, query = nothing, body = nothing, reply = nothing, ...rest } = declared
  return { ...rest, params, query, body, reply } as Endpoint<P, Q, B, R>
}

/** The path of an endpoint with its `:names` filled in, for screens and tests. */
export function pathOf(path: string, params: Readonly<Record<string, string>> = {}): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? `:${name}`))
}
