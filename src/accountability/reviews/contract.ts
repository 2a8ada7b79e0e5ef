import { z } from 'zod'
import { saidWords, wordsBody } from '#accountability/matters'
import { jurisdictionKey } from '#foundation/database'
import { because, endpoint, id, instant } from '#foundation/http'
import { unmaskEndpoint } from '#foundation/people'
import { isDay } from '#kernel'
import { appealKinds } from './appeal.ts'
import { callStages } from './call-back.ts'
import { grades, heartAnswers, hearts } from './review.ts'

const at = z.object({ jurisdiction: jurisdictionKey })
const one = at.extend({ id })
const path = (rest: string) => `/api/at/:jurisdiction${rest}`

export const heartsBody = z.partialRecord(z.enum(hearts), z.enum(heartAnswers))

/** A review with all that was done about it, for staff; posts are named, never people. */
export const reviewBody = z.object({
  id,
  matterId: id,
  round: z.int(),
  /** Written by somebody who follows the matter, not by who reported it. */
  byFollower: z.boolean(),
  grade: z.literal(grades),
  solved: z.boolean().nullable(),
  words: z.string().nullable(),
  hearts: heartsBody,
  shared: z.boolean(),
  at: instant,
  callBack: z
    .object({
      stage: z.enum(callStages),
      dueAt: instant,
      tries: z.int(),
      remedy: z.string().nullable(),
      remedyPostId: id.nullable(),
      remedyPost: wordsBody.nullable(),
      remedyBy: instant.nullable(),
    })
    .nullable(),
  appeal: z
    .object({
      state: z.enum(['open', 'upheld', 'rejected']),
      kind: z.enum(appealKinds),
      words: z.string(),
      postId: id,
      post: wordsBody,
      at: instant,
      decidedWords: z.string().nullable(),
      decidedPost: wordsBody.nullable(),
      decidedAt: instant.nullable(),
      objection: z.string().nullable(),
    })
    .nullable(),
  reply: z.object({ words: z.string(), post: wordsBody, at: instant }).nullable(),
})
export type ReviewBody = z.infer<typeof reviewBody>

export const reviewRow = reviewBody.extend({
  code: z.string(),
  title: z.string(),
  communityName: wordsBody,
  ownerName: wordsBody,
})
export type ReviewRow = z.infer<typeof reviewRow>

const page = z.object({ rows: z.array(reviewRow), more: z.boolean() })

export const listReviews = endpoint({
  method: 'GET',
  path: path('/reviews'),
  summary: {
    zh: '评价：差评回访、待裁定的申诉、最近的评价',
    en: 'Reviews: call-backs owed, appeals to decide, and the latest',
  },
  permission: 'review.list',
  params: at,
  query: z.object({ placeId: id.optional() }),
  reply: z.object({ owed: page, appeals: page, latest: page }),
})

export const readMatterReviews = endpoint({
  method: 'GET',
  path: path('/matters/:id/reviews'),
  summary: { zh: '一件事项的评价', en: 'The reviews of a matter' },
  permission: 'review.read',
  params: one,
  reply: z.array(reviewBody),
})

/** Every change names itself (`entryId`), so that sending it twice is done once. */
const change = <B extends z.ZodType>(step: string, permission: string, zh: string, en: string, body: B) =>
  endpoint({
    method: 'POST',
    path: path(`/reviews/:id/${step}`),
    summary: { zh, en },
    permission,
    params: one,
    body,
    reply: z.array(reviewBody),
  })
const said = z.object({ entryId: id, words: saidWords })

export const callBack = change(
  'call',
  'review.call-back',
  '登记差评回访',
  'Record a call-back',
  said.extend({ reached: z.boolean() }),
)
export const promiseRemedy = change(
  'put-right',
  'review.call-back',
  '答应补救：做什么、谁做、哪天前',
  'Promise to put it right: what, which post, by when',
  said.extend({
    postId: id,
    by: z.string().refine(isDay, because({ zh: '请选一个日期。', en: 'Please choose a date.' })),
  }),
)
export const remedyDone = change(
  'put-right/done',
  'review.put-right',
  '补救已完成',
  'What was promised is put right',
  said,
)
export const redoMatter = change(
  'redo',
  'review.call-back',
  '重办（时限继续）',
  'Reopen the matter (its clock goes on)',
  said,
)
export const settleCallBack = change(
  'settle',
  'review.call-back',
  '已说清楚，结束回访',
  'Settled in words: close the call-back',
  said,
)
export const appealReview = change(
  'appeal',
  'review.appeal',
  '申诉：评价有误',
  'Appeal a wrong review',
  said.extend({ kind: z.enum(appealKinds) }),
)
export const decideAppeal = change(
  'appeal/decide',
  'review.decide',
  '裁定评价申诉',
  'Decide an appeal',
  said.extend({ upheld: z.boolean() }),
)
export const replyToReview = change('reply', 'review.reply', '回复评价', 'Reply to a review', said)

/** Whoever calls back must be able to call: the contact of exactly the person whose review is owed a call. */
export const unmaskReviewer = unmaskEndpoint('/reviews', 'review.call-back', {
  zh: '查看差评居民的完整联系方式（记入审计）',
  en: 'Show the contact of whoever left an unhappy review (leaves an audit line)',
})
