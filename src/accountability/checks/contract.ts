import { z } from 'zod'
import { channels, matterRow, matterStates, saidWords, wordsBody } from '#accountability/matters'
import { jurisdictionKey } from '#foundation/database'
import { because, endpoint, id, instant, pageKey } from '#foundation/http'
import { unmaskEndpoint } from '#foundation/people'
import { isDay } from '#kernel'
import { duties } from '#organisation/teams'
import { ageGroups } from './ageing.ts'
import { dimensions, itemOutcomes, resultOutcomes, ways } from './check.ts'
import { findingStates, findingSteps } from './finding.ts'

const at = z.object({ jurisdiction: jurisdictionKey })
const one = at.extend({ id })
const path = (rest: string) => `/api/at/:jurisdiction${rest}`
const day = z.string().refine(isDay, because({ zh: '请选择日期。', en: 'Choose a date.' }))
const refusalBody = z.object({ code: z.string(), words: wordsBody })
const workingDays = z
  .int(because({ zh: '请填 1 到 30 个工作日。', en: 'Give 1 to 30 working days.' }))
  .min(1, because({ zh: '至少 1 个工作日。', en: 'At least one working day.' }))
  .max(30, because({ zh: '最多 30 个工作日。', en: 'At most 30 working days.' }))

const sampleRow = z.object({
  id,
  placeName: wordsBody,
  from: z.string(),
  until: z.string(),
  by: z.array(z.enum(dimensions)),
  candidates: z.int(),
  size: z.int(),
  /** How many of them have been checked. */
  checked: z.int(),
  drawnAt: instant,
  postName: wordsBody.nullable(),
})
export type SampleRow = z.infer<typeof sampleRow>

/** What a stratum is, dimension by dimension, as far as the sample is stratified by it. */
const stratumBody = z.object({
  community: wordsBody.optional(),
  duty: z.enum(duties).optional(),
  channel: z.enum(channels).optional(),
})
export type Stratum = z.infer<typeof stratumBody>

const itemRow = z.object({
  id,
  matterId: id,
  code: z.string(),
  title: z.string(),
  state: z.enum(matterStates),
  placeName: wordsBody,
  ownerName: wordsBody,
  answeredAt: instant.nullable(),
  stratum: stratumBody,
  outcome: z.enum(itemOutcomes).nullable(),
})
export type ItemRow = z.infer<typeof itemRow>

const sampleBody = z.object({
  sample: sampleRow.extend({ seed: z.string() }),
  strata: z.array(z.object({ stratum: stratumBody, candidates: z.int(), drawn: z.int() })),
  items: z.array(itemRow),
  /** Whether drawing again from the stored candidates and the seed gives the same matters. */
  sameAgain: z.boolean(),
})
export type SampleBody = z.infer<typeof sampleBody>

const findingRow = z.object({
  id,
  itemId: id,
  matterId: id,
  matterCode: z.string(),
  placeId: id,
  placePath: z.string(),
  placeName: wordsBody,
  postId: id,
  postName: wordsBody,
  what: z.string(),
  state: z.enum(findingStates),
  dueAt: instant,
})
export type FindingRow = z.infer<typeof findingRow>

const itemBody = z.object({
  sampleId: id,
  item: itemRow,
  /** What was asked and how it was answered. */
  asked: z.string().nullable(),
  answer: z.string().nullable(),
  ownerPostId: id,
  /** Masked; in full by `unmaskChecked`, with a reason. */
  person: z.object({ id, name: z.string().nullable(), phone: z.string().nullable() }).nullable(),
  results: z.array(
    z.object({
      id,
      at: instant,
      way: z.enum(ways),
      outcome: z.enum(resultOutcomes),
      words: z.string().nullable(),
      by: wordsBody,
    }),
  ),
  findings: z.array(findingRow),
  whyNot: z.object({
    record: refusalBody.nullable(),
    find: refusalBody.nullable(),
    reopen: refusalBody.nullable(),
    unmask: refusalBody.nullable(),
  }),
})
export type ItemBody = z.infer<typeof itemBody>

/** Whoever calls back must be able to call: the contact of exactly the matter that was drawn. */
export const unmaskChecked = unmaskEndpoint('/checks/items', 'check.record', {
  zh: '查看被抽中事项居民的完整联系方式（记入审计）',
  en: 'Show the contact of the resident of a drawn matter (leaves an audit line)',
})

export const listSamples = endpoint({
  method: 'GET',
  path: path('/checks/samples'),
  summary: { zh: '抽查：抽过的样本', en: 'Sample checks: the samples drawn' },
  permission: 'check.read',
  params: at,
  query: z.object({ after: pageKey.optional() }),
  reply: z.object({ rows: z.array(sampleRow), next: z.string().nullable() }),
})

export const drawChecks = endpoint({
  method: 'POST',
  path: path('/checks/samples'),
  summary: { zh: '抽一批已答复的事项来查', en: 'Draw a sample of answered matters' },
  permission: 'check.draw',
  params: at,
  body: z.object({
    id,
    /** Left out: the whole jurisdiction. */
    placeId: id.optional(),
    from: day,
    until: day,
    by: z
      .array(z.enum(dimensions))
      .min(1, because({ zh: '请至少选一种分层。', en: 'Choose at least one.' }))
      .default(['community']),
    /** Left out: one in ten. */
    size: z
      .int()
      .min(1, because({ zh: '至少抽 1 件。', en: 'Draw at least one.' }))
      .max(500, because({ zh: '一次最多抽 500 件。', en: 'At most 500 at one time.' }))
      .optional(),
    /** Left out: made at random. */
    seed: z
      .string()
      .trim()
      .min(1)
      .max(60, because({ zh: '种子最多 60 个字符。', en: 'A seed has at most 60 characters.' }))
      .optional(),
  }),
  reply: sampleBody,
})

export const readSample = endpoint({
  method: 'GET',
  path: path('/checks/samples/:id'),
  summary: { zh: '一个样本和它的事项', en: 'One sample with its matters' },
  permission: 'check.read',
  params: one,
  reply: sampleBody,
})

export const readItem = endpoint({
  method: 'GET',
  path: path('/checks/items/:id'),
  summary: { zh: '抽到的一件事项', en: 'One drawn matter' },
  permission: 'check.read',
  params: one,
  reply: itemBody,
})

export const recordResult = endpoint({
  method: 'POST',
  path: path('/checks/items/:id/results'),
  summary: { zh: '登记回访或查看的结果', en: 'Record the result of a call-back or a look' },
  permission: 'check.record',
  params: one,
  /** `findResultFaults` judges it. */
  body: z.object({
    resultId: id,
    way: z.enum(ways),
    outcome: z.enum(resultOutcomes),
    words: z
      .string()
      .trim()
      .max(2000, because({ zh: '最多 2000 字。', en: 'At most 2,000 characters.' })),
  }),
  reply: itemBody,
})

export const openFinding = endpoint({
  method: 'POST',
  path: path('/checks/items/:id/findings'),
  summary: { zh: '登记发现的问题，限期整改', en: 'Record a finding, to be put right by a date' },
  permission: 'check.record',
  params: one,
  body: z.object({
    findingId: id,
    what: saidWords,
    postId: id,
    workingDays,
    /** The matter is reopened together with the finding, or neither. */
    reopen: z.boolean().default(false),
  }),
  reply: itemBody,
})

const findingBody = z.object({
  finding: findingRow,
  sampleId: id,
  steps: z.array(
    z.object({
      id,
      at: instant,
      kind: z.enum(findingSteps),
      sentence: wordsBody,
      words: z.string().nullable(),
      dueAt: instant.nullable(),
    }),
  ),
})
export type FindingBody = z.infer<typeof findingBody>

export const listFindings = endpoint({
  method: 'GET',
  path: path('/checks/findings'),
  summary: { zh: '发现的问题：逾期的在前', en: 'Findings, overdue ones first' },
  permission: 'finding.read',
  params: at,
  query: z.object({ state: z.enum(findingStates).default('open'), after: pageKey.optional() }),
  reply: z.object({ rows: z.array(findingRow), next: z.string().nullable() }),
})

export const readFinding = endpoint({
  method: 'GET',
  path: path('/checks/findings/:id'),
  summary: { zh: '一个问题和整改经过', en: 'One finding with its record' },
  permission: 'finding.read',
  params: one,
  reply: findingBody,
})

const step = <B extends z.ZodType>(name: string, zh: string, en: string, permission: string, body: B) =>
  endpoint({
    method: 'POST',
    path: path(`/checks/findings/:id/${name}`),
    summary: { zh, en },
    permission,
    params: one,
    body,
    reply: findingBody,
  })

export const settleFinding = step(
  'done',
  '已整改，写明做了什么',
  'Put right, with what was done',
  'finding.settle',
  z.object({ stepId: id, words: saidWords }),
)
export const verifyFinding = step(
  'verify',
  '核实整改',
  'Verify',
  'finding.verify',
  z.object({ stepId: id, words: saidWords }),
)
export const sendBackFinding = step(
  'send-back',
  '退回继续整改',
  'Send back',
  'finding.verify',
  z.object({ stepId: id, words: saidWords, workingDays }),
)

export const readAgeing = endpoint({
  method: 'GET',
  path: path('/ageing'),
  summary: { zh: '账龄：在办事项按紧急分组', en: 'Ageing: open matters by how they press' },
  permission: 'ageing.read',
  params: at,
  query: z.object({ whose: z.enum(['mine', 'place']).default('mine') }),
  reply: z.object({
    groups: z.array(z.object({ group: z.enum(ageGroups), rows: z.array(matterRow) })),
    /** More than the page shows; those shown are due first. */
    more: z.boolean(),
  }),
})
export type AgeingBody = z.infer<typeof readAgeing.reply>
