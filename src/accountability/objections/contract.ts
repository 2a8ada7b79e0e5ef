import { z } from 'zod'
import { saidWords, wordsBody } from '#accountability/matters'
import { jurisdictionKey } from '#foundation/database'
import { because, endpoint, id, instant, pageKey } from '#foundation/http'
import { grounds, objectionStates } from './objection.ts'

const at = z.object({ jurisdiction: jurisdictionKey })
const one = at.extend({ id })
const path = (rest: string) => `/api/at/:jurisdiction${rest}`

export const objectionBody = z.object({
  id,
  matterId: id,
  ground: z.enum(grounds),
  state: z.enum(objectionStates),
  postId: id,
  postName: wordsBody,
  ownerPostId: id,
  ownerName: wordsBody,
  proposedPostId: id.nullable(),
  proposedName: wordsBody.nullable(),
  /** The item of the list that says it is not a community's; null when it is simply not on the list. */
  listItem: wordsBody.nullable(),
  words: z.string(),
  openedAt: instant,
  arbiterPostId: id,
  arbiterName: wordsBody,
  arbiterPath: z.string(),
  climbsAt: instant.nullable(),
  endedAt: instant.nullable(),
  arbiterWords: z.string().nullable(),
  toPostId: id.nullable(),
  toName: wordsBody.nullable(),
})
export type ObjectionBody = z.infer<typeof objectionBody>

/** How a matter stands with objections, in the shape that the rules take. */
export const objectionStanding = z.object({
  objections: z.array(objectionBody),
  until: instant,
  listed: z.boolean(),
  listedAs: wordsBody.nullable(),
  community: z.boolean(),
})
export type ObjectionStanding = z.infer<typeof objectionStanding>

export const readObjections = endpoint({
  method: 'GET',
  path: path('/matters/:id/objections'),
  summary: { zh: '一件事项的派单异议', en: 'The objections to the routing of a matter' },
  permission: 'objection.read',
  params: one,
  reply: objectionStanding,
})

export const raiseObjection = endpoint({
  method: 'POST',
  path: path('/matters/:id/objections'),
  summary: {
    zh: '提出派单异议，或按社区事项清单拒办',
    en: 'Object to the routing, or refuse by the task list',
  },
  permission: 'objection.raise',
  params: one,
  body: z
    .object({
      entryId: id,
      ground: z.enum(grounds),
      /** Whose it is, for `not-ours`. */
      proposedPostId: id.optional(),
      /** The item of the list that says it is not a community's, if there is one. */
      listItemId: id.optional(),
      words: saidWords,
    })
    .refine(({ ground, proposedPostId }) => ground !== 'not-ours' || proposedPostId, {
      path: ['proposedPostId'],
      ...because({ zh: '请选择该由哪个岗位办。', en: 'Choose the post it belongs to.' }),
    }),
  reply: objectionStanding,
})

export const withdrawObjection = endpoint({
  method: 'POST',
  path: path('/objections/:id/withdraw'),
  summary: { zh: '收回异议', en: 'Take an objection back' },
  permission: 'objection.raise',
  params: one,
  body: z.object({ entryId: id }),
  reply: objectionStanding,
})

/** Where the right way of one matter is to be the way of the next ones. */
export const teachings = ['community', 'everywhere'] as const
export type Teaching = (typeof teachings)[number]

export const upholdObjection = endpoint({
  method: 'POST',
  path: path('/objections/:id/uphold'),
  summary: { zh: '裁定异议成立，指定岗位', en: 'Uphold an objection and name the right post' },
  permission: 'objection.decide',
  params: one,
  body: z.object({ entryId: id, postId: id, words: saidWords, fromNowOn: z.enum(teachings).optional() }),
  reply: objectionStanding,
})

export const rejectObjection = endpoint({
  method: 'POST',
  path: path('/objections/:id/reject'),
  summary: {
    zh: '裁定异议不成立（写明理由，一次为定）',
    en: 'Reject an objection with reasons; that is final',
  },
  permission: 'objection.decide',
  params: one,
  body: z.object({ entryId: id, words: saidWords }),
  reply: objectionStanding,
})

export const listedObjection = objectionBody.extend({ code: z.string(), title: z.string(), dueAt: instant })
export type ListedObjection = z.infer<typeof listedObjection>

export const listObjections = endpoint({
  method: 'GET',
  path: path('/objections'),
  summary: { zh: '派单异议：等裁定的和已结束的', en: 'Objections: those that wait, and those that are over' },
  permission: 'objection.list',
  params: at,
  query: z.object({
    state: z.enum(['open', 'ended']).default('open'),
    after: pageKey.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: z.object({ rows: z.array(listedObjection), next: z.string().nullable() }),
})
