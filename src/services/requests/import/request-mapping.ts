import { z } from 'zod'
import { columnsOf, field, timeOrders } from '#foundation/imports'

/** The fields of a request that a file may fill. */
const requestFields = {
  /** The number of the request where it comes from; what makes a second run change nothing. */
  id: field,
  words: field,
  openedAt: field,
  /** Code or name of a category; without one the words decide. */
  category: field.optional(),
  lon: field.optional(),
  lat: field.optional(),
  /** Code of a community, grid or building. */
  place: field.optional(),
  address: field.optional(),
  /** open, answered or closed; without it what has a closing time is closed. */
  state: field.optional(),
  closedAt: field.optional(),
  answer: field.optional(),
  /** fixed, cannot or not-ours; without it fixed. */
  result: field.optional(),
  name: field.optional(),
  phone: field.optional(),
  email: field.optional(),
  language: field.optional(),
}

/** How rows of another system become requests. */
export const requestMapping = z.strictObject({
  /** Short name of the system; with the id it is the source of a request. */
  system: z.string().regex(/^[a-z0-9][a-z0-9-]{0,30}$/),
  times: z
    .strictObject({
      order: z.enum(timeOrders).default('year-first'),
      /** IANA name; without it the zone of the jurisdiction. */
      zone: z.string().optional(),
    })
    .prefault({}),
  fields: z.strictObject(requestFields),
})
export type RequestMapping = z.infer<typeof requestMapping>

/** What a file is read by when nobody wrote a mapping: columns that are named like the fields. */
export function plainRequestMapping(columns: readonly string[]): RequestMapping {
  const named = Object.keys(requestFields).filter((name) => columns.includes(name))
  const needed = { id: 'id', words: 'words', openedAt: 'openedAt' }
  return requestMapping.parse({
    system: 'file',
    fields: { ...needed, ...Object.fromEntries(named.map((name) => [name, name])) },
  })
}

/** Columns that the mapping names and the file does not have. */
export function missingColumns(mapping: { fields: object }, columns: readonly string[]): string[] {
  const needed = Object.values(mapping.fields).flatMap((read) => (read === undefined ? [] : columnsOf(read)))
  return [...new Set(needed)].filter((column) => !columns.includes(column))
}
