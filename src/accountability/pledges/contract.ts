import { z } from 'zod'
import { matterStates, wordsBody } from '#accountability/matters'
import { jurisdictionKey } from '#foundation/database'
import { because, endpoint, id, instant } from '#foundation/http'
import { contact } from '#foundation/people'
import { isDay } from '#kernel'

const at = z.object({ jurisdiction: jurisdictionKey })
const one = at.extend({ id })
const path = (rest = '') => `/api/at/:jurisdiction/pledges${rest}`

const day = z.string().refine(isDay, because({ zh: '请选一个日期。', en: 'Please choose a day.' }))
const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1, because({ zh: '中文、英文都要写。', en: 'Both Chinese and English are needed.' }))
    .max(most)
const both = (most: number) => z.object({ zh: text(most), en: text(most) })
const ruleSet = z.object({
  name: both(60),
  rules: z
    .array(z.object({ id, name: both(60), text: both(400) }))
    .min(1)
    .max(40),
})
const sets = z.array(ruleSet).min(1).max(6)

export const versionBody = z.object({ number: z.int(), inForceFrom: z.string(), sets, digest: z.string() })
export type VersionBody = z.infer<typeof versionBody>

export const myPledgeBody = z.object({
  holdingId: id,
  postName: wordsBody,
  /** When it was signed, for this year and the version in force; null while it is owed. */
  signedAt: instant.nullable(),
})

export const pledgesBody = z.object({
  /** All versions, the newest first; old ones stay readable. */
  versions: z.array(versionBody),
  inForce: z.int().nullable(),
  year: z.int(),
  mine: z.array(myPledgeBody),
})
export type PledgesBody = z.infer<typeof pledgesBody>

export const readPledges = endpoint({
  method: 'GET',
  path: path(),
  summary: { zh: '守则各版和我的签字', en: 'The rules in all versions, and my own signature' },
  permission: 'pledge.read',
  params: at,
  reply: pledgesBody,
})

export const publishRules = endpoint({
  method: 'POST',
  path: path('/versions'),
  summary: { zh: '公布新一版守则', en: 'Publish the next version of the rules' },
  permission: 'pledge.edit',
  params: at,
  body: z.object({ id, inForceFrom: day, sets }),
})

export const signPledge = endpoint({
  method: 'POST',
  path: path('/signatures'),
  summary: { zh: '签守则，要再输入密码或验证码', en: 'Sign the rules, with password or code again' },
  permission: 'pledge.sign',
  params: at,
  body: z.object({
    id,
    holdingId: id,
    version: z.int().positive(),
    password: z.string().max(128).optional(),
    code: z.string().trim().max(20).optional(),
  }),
  perMinute: 10,
})

export const listSigned = endpoint({
  method: 'GET',
  path: path('/posts'),
  summary: { zh: '各岗位签了没有', en: 'Which posts have signed' },
  permission: 'pledge.oversee',
  params: at,
  reply: z.array(z.object({ postId: id, name: wordsBody, placeName: wordsBody, signed: z.boolean() })),
})

export const complaintBody = z.object({
  id,
  code: z.string(),
  state: z.enum(matterStates),
  ruleName: wordsBody.nullable(),
  postName: wordsBody.nullable(),
  words: z.string(),
  openedAt: instant,
  dueAt: instant,
  answer: z.string().nullable(),
  shownAt: instant.nullable(),
  publicAnswer: z.string().nullable(),
  publishedAt: instant.nullable(),
  /** Whether the reader answers for it; else it was shown to their post. */
  own: z.boolean(),
})
export type ComplaintBody = z.infer<typeof complaintBody>

export const listComplaints = endpoint({
  method: 'GET',
  path: path('/complaints'),
  summary: { zh: '我岗位办理的、给我岗位看的意见', en: 'Complaints my posts answer, or were shown' },
  permission: 'pledge.complaints',
  params: at,
  reply: z.array(complaintBody),
})

export const showComplaint = endpoint({
  method: 'POST',
  path: path('/complaints/:id/show'),
  summary: { zh: '给被提意见的岗位看', en: 'Show a complaint to the post it is about' },
  permission: 'pledge.answer',
  params: one,
})

export const publishAnswer = endpoint({
  method: 'POST',
  path: path('/complaints/:id/public-answer'),
  summary: { zh: '公开答复，或收回', en: 'Publish an answer, or take it back' },
  permission: 'pledge.answer',
  params: one,
  body: z.object({
    /** What everybody reads; null takes it back. */
    words: z
      .string()
      .trim()
      .min(1, because({ zh: '请写公开的答复。', en: 'Write what is to be published.' }))
      .max(1000)
      .nullable(),
  }),
})

/** What a resident writes; `id` is made with the form, so that sending twice is done once. */
export const complaintInput = z.object({
  id,
  ruleId: id.optional(),
  postId: id.optional(),
  words: z
    .string()
    .trim()
    .min(1, because({ zh: '请写一写是怎么回事。', en: 'Please say what happened.' }))
    .max(
      2000,
      because({ zh: '最多 2000 字，请写得短一些。', en: 'At most 2,000 characters; please shorten it.' }),
    ),
  email: contact.shape.email,
  language: z.enum(['zh', 'en']).default('zh'),
})
export type ComplaintInput = z.infer<typeof complaintInput>
