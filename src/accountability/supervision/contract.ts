import { z } from 'zod'
import { matterRow, saidWords, wordsBody } from '#accountability/matters'
import { jurisdictionKey } from '#foundation/database'
import { because, endpoint, id, instant } from '#foundation/http'
import { levels, rungs } from './ladder.ts'

const at = z.object({ jurisdiction: jurisdictionKey })
const one = at.extend({ id })
const path = (rest: string) => `/api/at/:jurisdiction${rest}`

/** What is stuck, the most dangerous first: what nobody has comes before what somebody is late with. */
export const stuckGroups = ['unowned', 'offered', 'talk', 'listed', 'ordinary', 'urged', 'late'] as const
export type StuckGroup = (typeof stuckGroups)[number]

export const stuckRow = matterRow.extend({
  communityName: wordsBody,
  /** The post a hand-over waits for. */
  offeredName: wordsBody.nullable(),
  rung: z.enum(rungs).nullable(),
})
export type StuckRow = z.infer<typeof stuckRow>

export const listStuck = endpoint({
  method: 'GET',
  path: path('/supervision'),
  summary: { zh: '督办台：卡住的事，在哪里、为什么', en: 'Supervision: what is stuck, where and why' },
  permission: 'supervision.list',
  params: at,
  query: z.object({ placeId: id.optional(), group: z.enum(stuckGroups).optional() }),
  reply: z.array(
    z.object({
      group: z.enum(stuckGroups),
      rows: z.array(stuckRow),
      /** More than the page shows. */
      more: z.boolean(),
    }),
  ),
})

/** How a matter stands on the ladder. */
export const standingBody = z.object({
  rung: z.enum(rungs).nullable(),
  /** The open supervision. */
  level: z.enum(levels).nullable(),
  levelAt: instant.nullable(),
  urgedOn: z.string().nullable(),
  closed: z.object({ at: instant, cause: z.string(), remedy: z.string() }).nullable(),
})
export type Standing = z.infer<typeof standingBody>

export const readStanding = endpoint({
  method: 'GET',
  path: path('/matters/:id/supervision'),
  summary: { zh: '一件事项的催办督办情况', en: 'How a matter stands on the ladder' },
  permission: 'supervision.read',
  params: one,
  reply: standingBody,
})

export const urgeMatter = endpoint({
  method: 'POST',
  path: path('/matters/:id/urge'),
  summary: { zh: '上级催办', en: 'Urge from above' },
  permission: 'supervision.urge',
  params: one,
  body: z.object({ entryId: id, words: saidWords }),
  reply: standingBody,
})

export const superviseMatter = endpoint({
  method: 'POST',
  path: path('/matters/:id/supervise'),
  summary: { zh: '督办或提高督办级别', en: 'Supervise, or raise the level' },
  permission: 'supervision.supervise',
  params: one,
  body: z.object({ entryId: id, level: z.enum(levels), words: saidWords }),
  reply: standingBody,
})

const owed = (zh: string, en: string) => z.string().trim().min(1, because({ zh, en })).max(2000)

export const closeSupervision = endpoint({
  method: 'POST',
  path: path('/matters/:id/supervision/close'),
  summary: { zh: '结束督办，写明原因和整改', en: 'Close the supervision with cause and remedy' },
  permission: 'supervision.supervise',
  params: one,
  body: z.object({
    entryId: id,
    cause: owed('请写明为什么会拖。', 'Say what the cause was.'),
    remedy: owed('请写明怎样整改。', 'Say what was put right.'),
  }),
  reply: standingBody,
})
