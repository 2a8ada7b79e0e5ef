import { z } from 'zod'
import { dayText, limitBody, matterRow, saidWords, wordsBody } from '#accountability/matters'
import { jurisdictionKey } from '#foundation/database'
import { because, endpoint, id, instant } from '#foundation/http'
import { stageNames } from './commitment.ts'
import { extensionRuleBody, timeKinds, timeStates } from './time-request.ts'

const at = z.object({ jurisdiction: jurisdictionKey })
const one = at.extend({ id })
const path = (rest: string) => `/api/at/:jurisdiction${rest}`

export const commitmentBody = z.object({
  topicId: id,
  version: z.int(),
  from: z.string(),
  promised: limitBody,
  statutory: limitBody.nullable(),
  legalBasis: z.string(),
  accept: limitBody,
  contact: limitBody,
  close: wordsBody,
  responsible: wordsBody,
})
export type CommitmentBody = z.infer<typeof commitmentBody>

export const promisedTopic = z.object({
  id,
  name: wordsBody,
  group: z.object({ code: z.string(), name: wordsBody }),
  retired: z.boolean(),
  /** Oldest first; the last may lie ahead. */
  versions: z.array(commitmentBody),
})
export type PromisedTopic = z.infer<typeof promisedTopic>

export const listCommitments = endpoint({
  method: 'GET',
  path: path('/commitments'),
  summary: { zh: '服务承诺：每项服务的各个版本', en: 'Commitments: every version of every service' },
  permission: 'commitment.read',
  params: at,
  reply: z.array(promisedTopic),
})

const amount = z
  .int(because({ zh: '时限要是整数。', en: 'A limit is a whole number.' }))
  .min(1, because({ zh: '时限要大于 0。', en: 'A limit is more than 0.' }))
  .max(366, because({ zh: '时限不能超过 366。', en: 'A limit is at most 366.' }))
const limit = limitBody.extend({ amount })
const line = z
  .string()
  .trim()
  .min(1, because({ zh: '请填写。', en: 'Please fill this in.' }))
  .max(200)
const lines = z.object({ zh: line, en: line })

export const announceCommitment = endpoint({
  method: 'POST',
  path: path('/commitments/:id'),
  summary: { zh: '公布一个新版本', en: 'Announce a new version' },
  permission: 'commitment.announce',
  params: one,
  body: z.object({
    /** The number that the new version gets: the one after the last, so that sending it twice is done once. */
    version: z.int().min(1),
    from: dayText,
    promised: limit,
    statutory: limit.nullable(),
    legalBasis: z.string().trim().max(300),
    accept: limit,
    contact: limit,
    close: lines,
    responsible: lines,
  }),
})

export const timeRequestBody = z.object({
  id,
  matterId: id,
  kind: z.enum(timeKinds),
  amount: z.int().nullable(),
  reviewOn: z.string().nullable(),
  words: z.string(),
  askedAt: instant,
  askedBy: z.string().nullable(),
  askedPostId: id.nullable(),
  state: z.enum(timeStates),
  decidedAt: instant.nullable(),
  decidedWords: z.string().nullable(),
})

/** What one matter was promised, step by step, and what was asked for it. */
export const matterTimeBody = z.object({
  commitment: commitmentBody.nullable(),
  stages: z.record(
    z.enum(stageNames),
    z.object({
      name: z.enum(stageNames),
      dueAt: instant.nullable(),
      doneAt: instant.nullable(),
      kept: z.boolean().nullable(),
    }),
  ),
  rule: extensionRuleBody,
  ownerPath: z.string(),
  requests: z.array(timeRequestBody),
})
export type MatterTime = z.infer<typeof matterTimeBody>

export const readMatterTime = endpoint({
  method: 'GET',
  path: path('/matters/:id/time'),
  summary: {
    zh: '一件事项的承诺、各阶段和延期挂账',
    en: 'What a matter was promised, its stages, and what was asked',
  },
  permission: 'time.read',
  params: one,
  reply: matterTimeBody,
})

export const askExtension = endpoint({
  method: 'POST',
  path: path('/matters/:id/time/extension'),
  summary: { zh: '申请延期', en: 'Ask for more time' },
  permission: 'time.ask',
  params: one,
  body: z.object({ entryId: id, amount, words: saidWords }),
  reply: matterTimeBody,
})

export const askShelving = endpoint({
  method: 'POST',
  path: path('/matters/:id/time/shelving'),
  summary: { zh: '申请挂账', en: 'Ask to shelve it' },
  permission: 'time.ask',
  params: one,
  body: z.object({ entryId: id, reviewOn: dayText, words: saidWords }),
  reply: matterTimeBody,
})

export const decideTime = endpoint({
  method: 'POST',
  path: path('/matters/:id/time/decision'),
  summary: { zh: '同意或不同意延期、挂账', en: 'Approve or refuse more time, or shelving' },
  permission: 'time.decide',
  params: one,
  body: z
    .object({
      entryId: id,
      requestId: id,
      approve: z.boolean(),
      words: z.string().trim().max(2000).default(''),
    })
    .refine(({ approve, words }) => approve || words !== '', {
      path: ['words'],
      ...because({ zh: '不同意时请写明理由。', en: 'Say why it is refused.' }),
    }),
  reply: matterTimeBody,
})

export const pendingRow = z.object({
  matter: matterRow,
  limit: limitBody,
  request: timeRequestBody,
  mayDecide: z.boolean(),
})
export const shelvedRow = z.object({ matter: matterRow, reviewOn: z.string(), plan: z.string() })
export type PendingRow = z.infer<typeof pendingRow>
export type ShelvedRow = z.infer<typeof shelvedRow>

export const listTime = endpoint({
  method: 'GET',
  path: path('/time'),
  summary: { zh: '待批的延期和挂账，已挂账的事项', en: 'Requests to decide, and what is on the shelf' },
  permission: 'time.read',
  params: at,
  reply: z.object({ pending: z.array(pendingRow), shelved: z.array(shelvedRow) }),
})

const days = z.array(z.string())
export const decreedYearBody = z.object({ year: z.int(), daysOff: days, makeUpDays: days })

export const readCalendar = endpoint({
  method: 'GET',
  path: path('/calendar'),
  summary: { zh: '工作日历：放假和调休', en: 'The calendar: days off and make-up days' },
  permission: 'calendar.read',
  params: at,
  reply: z.object({
    decree: z.enum(['cn', 'none']),
    years: z.array(decreedYearBody),
    /** This year or the next where its holidays are not published. */
    undecreed: z.array(z.int()),
  }),
})

const decree = z
  .string()
  .min(1, because({ zh: '请选择文件，或粘贴内容。', en: 'Choose a file, or paste its text.' }))
  .max(400_000, because({ zh: '文件太大。', en: 'The file is too large.' }))

export const yearChange = z.object({
  year: z.int(),
  isNew: z.boolean(),
  off: z.object({ added: days, removed: days }),
  makeUp: z.object({ added: days, removed: days }),
})
export type YearChangeBody = z.infer<typeof yearChange>

export const previewCalendar = endpoint({
  method: 'POST',
  path: path('/calendar/preview'),
  summary: { zh: '看看导入会改什么', en: 'What an import would change' },
  permission: 'calendar.import',
  params: at,
  body: z.object({ text: decree }),
  reply: z.array(yearChange),
})

export const importCalendar = endpoint({
  method: 'POST',
  path: path('/calendar/import'),
  summary: { zh: '导入放假安排（iCal 或 CSV）', en: 'Import decreed days (iCal or CSV)' },
  permission: 'calendar.import',
  params: at,
  body: z.object({ text: decree }),
  reply: z.array(yearChange),
})
