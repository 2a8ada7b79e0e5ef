import { z } from 'zod'
import { matterRow, saidWords, wordsBody } from '#accountability/matters'
import { jurisdictionKey } from '#foundation/database'
import { because, endpoint, id, instant } from '#foundation/http'
import { isDay } from '#kernel'
import { ladderBody, levels, rungs } from './ladder.ts'

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

const ladderVersion = z.object({
  ladder: ladderBody,
  at: instant,
  since: instant,
  /** Who set it, for staff only. */
  byName: z.string().nullable(),
})
export type LadderVersionBody = z.infer<typeof ladderVersion>

/** The rungs in force, and every version that was ever set, newest first; without one the usual ladder (version 0) holds. */
const ladderVersions = z.object({ inForce: ladderBody, versions: z.array(ladderVersion) })

export const readLadders = endpoint({
  method: 'GET',
  path: path('/ladder'),
  summary: { zh: '催督办阶梯：现行的和以前的', en: 'The ladder: in force and before' },
  permission: 'ladder.read',
  params: at,
  reply: ladderVersions,
})

const wholeAmount = { zh: '请填 1 到 60 的整数。', en: 'Give a whole number from 1 to 60.' }
const amount = z.int(because(wholeAmount)).min(1, because(wholeAmount)).max(60, because(wholeAmount))

export const saveLadder = endpoint({
  method: 'POST',
  path: path('/ladder'),
  summary: { zh: '保存新一版阶梯，写明从哪天起', en: 'Save a new version of the ladder, from a day on' },
  permission: 'ladder.set',
  params: at,
  /** `version` is the next one: who saves on top of an older state is told so. */
  body: z.object({
    version: z.int().min(1),
    from: z.string().refine(isDay, because({ zh: '请选择日期。', en: 'Choose a date.' })),
    acceptWorkingHours: amount,
    offerWorkingDays: amount,
    dueSoonWorkingDays: amount,
    urgedWorkingHours: amount,
    ordinaryWorkingDays: amount,
    listedWorkingDays: amount,
    talkWorkingDays: amount,
  }),
  reply: ladderVersions,
})
