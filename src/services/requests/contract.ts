import { z } from 'zod'
import {
  channels,
  limitBody,
  matterBody,
  matterResults,
  matterStates,
  photoBody,
  wordsBody,
} from '#accountability/matters'
import { jurisdictionKey } from '#foundation/database'
import { because, endpoint, id, instant, pageKey } from '#foundation/http'
import { duties } from '#organisation/teams'

const at = z.object({ jurisdiction: jurisdictionKey })
const one = at.extend({ id })
const path = (rest = '') => `/api/at/:jurisdiction/requests${rest}`

const lon = z.coerce.number().min(-180).max(180)
const lat = z.coerce.number().min(-90).max(90)

/** What a resident tells us; `id` is made where it is typed, so that sending twice is done once. */
export const requestInput = z.object({
  id,
  words: z
    .string()
    .trim()
    .min(1, because({ zh: '请写一写是什么事。', en: 'Please say what it is about.' }))
    .max(
      2000,
      because({ zh: '最多 2000 字，请写得短一些。', en: 'At most 2,000 characters; please shorten it.' }),
    ),
  categoryId: id.optional(),
  fileIds: z.array(id).max(6).default([]),
  point: z.object({ lon, lat }).optional(),
  /** Community, grid or building that was picked instead of a point, or with it. */
  placeId: id.optional(),
  address: z.string().trim().max(200).optional(),
  phone: z.string().trim().max(30).optional(),
  email: z.string().trim().max(200).optional(),
  name: z.string().trim().max(60).optional(),
  language: z.enum(['zh', 'en']).default('zh'),
})
export type RequestInput = z.infer<typeof requestInput>

export const receiptBody = z.object({
  id,
  code: z.string(),
  /** Path of the resident's own page; whoever has it needs no login. */
  link: z.string(),
  dueAt: instant,
  promise: wordsBody,
  owner: wordsBody,
  ownerPhone: z.string(),
})
export type ReceiptBody = z.infer<typeof receiptBody>

export const sendRequest = endpoint({
  method: 'POST',
  path: path(),
  summary: { zh: '居民提交诉求', en: 'A resident reports something' },
  permission: 'request.send',
  params: at,
  body: requestInput,
  reply: receiptBody,
  perMinute: 20,
})

export const enterRequest = endpoint({
  method: 'POST',
  path: path('/entered'),
  summary: { zh: '窗口、电话代录', en: 'Staff enter what a resident says at the counter or by phone' },
  permission: 'request.enter',
  params: at,
  body: requestInput.extend({ channel: z.enum(channels).extract(['counter', 'phone']) }),
  reply: receiptBody,
})

/** What everybody may see of a request: never who asked, and a place no closer than the street or building. */
export const publicRequest = z.object({
  id,
  code: z.string(),
  category: wordsBody,
  categoryId: id,
  group: z.string(),
  state: z.enum(matterStates),
  result: z.enum(matterResults).nullable(),
  place: wordsBody,
  point: z.object({ lon: z.number(), lat: z.number() }).nullable(),
  openedAt: instant,
  dueAt: instant,
  answeredAt: instant.nullable(),
  answer: z.string().nullable(),
  /** Only where category or staff made them public. */
  words: z.string().nullable(),
  photos: z.array(photoBody),
  followers: z.int(),
})
export type PublicRequest = z.infer<typeof publicRequest>

export const publicFilter = z.object({
  categoryId: id.optional(),
  communityId: id.optional(),
  state: z.enum(['open', 'answered']).optional(),
})

export const listRequests = endpoint({
  method: 'GET',
  path: path(),
  summary: { zh: '公开的诉求列表', en: 'Public list of requests' },
  permission: 'request.list',
  params: at,
  query: publicFilter.extend({
    after: pageKey.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(20),
  }),
  reply: z.object({ rows: z.array(publicRequest), next: z.string().nullable() }),
})

export const findNear = endpoint({
  method: 'GET',
  path: path('/near'),
  summary: { zh: '附近可能相同的诉求', en: 'Open requests near by that may be the same' },
  permission: 'request.list',
  params: at,
  query: z.object({
    lon: lon.optional(),
    lat: lat.optional(),
    placeId: id.optional(),
    categoryId: id.optional(),
  }),
  reply: z.array(publicRequest.extend({ meters: z.number().nullable() })),
})

export const followRequest = endpoint({
  method: 'POST',
  path: path('/:id/followers'),
  summary: { zh: '我也遇到了', en: 'Me too: follow an existing request' },
  permission: 'request.send',
  params: one,
  body: z.object({
    id,
    words: z.string().trim().max(2000).optional(),
    phone: z.string().trim().max(30).optional(),
    email: z.string().trim().max(200).optional(),
    language: z.enum(['zh', 'en']).default('zh'),
  }),
  reply: z.object({ code: z.string(), link: z.string() }),
  perMinute: 20,
})

/** The kind's own part of a matter, for the console. */
export const requestDetails = z.object({
  matterId: id,
  category: z.object({ id, name: wordsBody, duty: z.enum(duties), limit: limitBody }),
  words: z.string(),
  address: z.string().nullable(),
  point: z.object({ lon: z.number(), lat: z.number() }).nullable(),
  publicPlace: wordsBody,
  communityId: id,
  wordsPublic: z.boolean(),
  photosPublic: z.boolean(),
  photos: z.array(photoBody),
  followers: z.int(),
  /** Contact, masked; reading it in full is a separate, logged step. */
  contact: z
    .object({
      personId: id,
      phone: z.string().nullable(),
      email: z.string().nullable(),
      name: z.string().nullable(),
    })
    .nullable(),
  personalData: z.array(z.object({ kind: z.string(), start: z.int(), end: z.int() })),
  /** Other open requests at the same place or of the same resident. */
  others: z.array(
    z.object({
      id,
      code: z.string(),
      title: z.string(),
      state: z.enum(matterStates),
      dueAt: instant,
      same: z.enum(['place', 'resident']),
    }),
  ),
})
export type RequestDetails = z.infer<typeof requestDetails>

export const readRequest = endpoint({
  method: 'GET',
  path: path('/:id'),
  summary: { zh: '诉求详情（工作人员）', en: 'Details of a request, for staff' },
  permission: 'request.read',
  params: one,
  reply: requestDetails,
})

const reason = z
  .string()
  .trim()
  .min(1, because({ zh: '请写明原因。', en: 'Please give the reason.' }))
  .max(500)

export const reclassifyRequest = endpoint({
  method: 'POST',
  path: path('/:id/category'),
  summary: {
    zh: '更改类别（重新派单，时限不变）',
    en: 'Change the category (routes again; the clock goes on)',
  },
  permission: 'request.reclassify',
  params: one,
  body: z.object({ entryId: id, categoryId: id, words: reason }),
  reply: matterBody,
})

export const moveRequest = endpoint({
  method: 'POST',
  path: path('/:id/place'),
  summary: {
    zh: '更正地点（重新派单，时限不变）',
    en: 'Correct the place (routes again; the clock goes on)',
  },
  permission: 'request.move',
  params: one,
  body: z.object({
    entryId: id,
    point: z.object({ lon, lat }).optional(),
    placeId: id.optional(),
    address: z.string().trim().max(200).optional(),
    words: reason,
  }),
  reply: matterBody,
})

export const publishRequest = endpoint({
  method: 'POST',
  path: path('/:id/published'),
  summary: { zh: '更改公开范围', en: 'Choose what the public sees' },
  permission: 'request.publish',
  params: one,
  body: z.object({ entryId: id, words: z.boolean(), photos: z.boolean() }),
  reply: requestDetails,
})
