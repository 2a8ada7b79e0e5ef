import { z } from 'zod'
import { id, instant } from '#foundation/http'
import { audiences, entryKinds } from './entry.ts'
import { channels, matterResults, matterStates } from './matter.ts'

// What of a matter crosses the wire to staff screens.

export const wordsBody = z.object({ zh: z.string(), en: z.string() })

export const pauseBody = z.object({
  from: instant,
  until: instant.nullable(),
  limitUntil: instant,
  reason: z.enum(['asked-resident', 'expert-opinion', 'with-resident']),
})

export const limitBody = z.object({
  amount: z.number(),
  unit: z.enum(['hours', 'working-hours', 'working-days', 'calendar-days']),
})

export const clockBody = z.object({ startedAt: instant, limit: limitBody, pauses: z.array(pauseBody) })

/** A row of the desk: what a person needs to choose what to do next. */
export const matterRow = z.object({
  id,
  kind: z.string(),
  code: z.string(),
  title: z.string(),
  state: z.enum(matterStates),
  placeId: id,
  placeName: wordsBody,
  ownerPostId: id,
  ownerName: wordsBody,
  holderId: z.string().nullable(),
  offeredPostId: id.nullable(),
  openedAt: instant,
  dueAt: instant,
  result: z.enum(matterResults).nullable(),
  version: z.int(),
})
export type MatterRow = z.infer<typeof matterRow>

export const photoBody = z.object({
  id,
  url: z.string(),
  thumbUrl: z.string(),
  width: z.int(),
  height: z.int(),
})
export type PhotoBody = z.infer<typeof photoBody>

export const entryBody = z.object({
  id,
  at: instant,
  kind: z.enum(entryKinds),
  audience: z.enum(audiences),
  sentence: wordsBody,
  words: z.string().nullable(),
  photos: z.array(photoBody),
  /** The person, for staff only; the public reads posts. */
  by: z.string().nullable(),
})
export type EntryBody = z.infer<typeof entryBody>

/** The whole matter, in the shape that the rules of `matter-rules.ts` take, with its timeline. */
export const matterBody = z.object({
  matter: z.object({
    id,
    kind: z.string(),
    code: z.string(),
    title: z.string(),
    state: z.enum(matterStates),
    channel: z.enum(channels),
    openedBy: z.string().nullable(),
    topicId: id,
    placeId: id,
    communityId: id,
    placePath: z.string(),
    ownerPostId: id,
    holderId: z.string().nullable(),
    offer: z.object({ postId: id, at: instant }).nullable(),
    clock: clockBody,
    dueAt: instant,
    answeredAt: instant.nullable(),
    result: z.enum(matterResults).nullable(),
    closedAt: instant.nullable(),
    reopened: z.int(),
    mergedInto: id.nullable(),
    personId: id.nullable(),
    confidential: z.boolean(),
    linkVersion: z.int(),
    version: z.int(),
  }),
  placeName: wordsBody,
  ownerName: wordsBody,
  ownerPhone: z.string(),
  holderName: z.string().nullable(),
  mergedIntoCode: z.string().nullable(),
  merged: z.array(z.object({ id, code: z.string(), title: z.string() })),
  entries: z.array(entryBody),
  review: z
    .object({ grade: z.int(), solved: z.boolean().nullable(), words: z.string().nullable() })
    .nullable(),
})
export type MatterBody = z.infer<typeof matterBody>
