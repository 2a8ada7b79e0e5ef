import { z } from 'zod'
import { deskFilter, wordsBody } from '#accountability/matters'
import { jurisdictionKey } from '#foundation/database'
import { tableFile, tableFormats } from '#foundation/exports'
import { because, endpoint, id, instant, pageKey } from '#foundation/http'
import { isDay } from '#kernel'
import { heldKeys } from './held-tables.ts'
import { rhythms } from './report-request.ts'
import { outcomes, suggestionStates, suggestionTopics } from './suggestion.ts'

const at = z.object({ jurisdiction: jurisdictionKey })
const one = at.extend({ id })
const path = (rest: string) => `/api/at/:jurisdiction${rest}`

const day = z.string().refine(isDay, because({ zh: '请选择日期。', en: 'Please choose a date.' }))
const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, because({ zh: `最多 ${most} 字。`, en: `At most ${most} characters.` }))
const required = (most: number, zh: string, en: string) => text(most).min(1, because({ zh, en }))

const requestFields = {
  office: z.string(),
  title: z.string(),
  columns: z.array(z.string()),
  basis: z.string().nullable(),
  rhythm: z.enum(rhythms),
  firstDueOn: z.string(),
  untilOn: z.string().nullable(),
  answers: z.array(z.enum(heldKeys)),
}

/** A request with what it cost and who else asks for much the same. */
export const reportBody = z.object({
  id,
  ...requestFields,
  nextDueOn: z.string().nullable(),
  /** Of this year: how often it was filled in and the minutes that took, all people together. */
  times: z.int(),
  minutes: z.int(),
  lastFilledOn: z.string().nullable(),
  similar: z.array(
    z.object({
      id,
      office: z.string(),
      title: z.string(),
      /** The columns both ask for, and the words of both titles: why it is suggested. */
      columns: z.array(z.string()),
      words: z.array(z.string()),
    }),
  ),
})
export type ReportBody = z.infer<typeof reportBody>

export const listReports = endpoint({
  method: 'GET',
  path: path('/report-requests'),
  summary: {
    zh: '报表登记：谁要什么表、花了多少时间',
    en: 'Report requests: who asks for what, and what it costs',
  },
  permission: 'report.read',
  params: at,
  reply: z.object({ year: z.int(), rows: z.array(reportBody) }),
})

export const saveReport = endpoint({
  method: 'PUT',
  path: path('/report-requests/:id'),
  summary: { zh: '登记或修改一项报表要求', en: 'Register a report request, or correct it' },
  permission: 'report.register',
  params: one,
  body: z
    .object({
      office: required(80, '请写明是哪个单位要的。', 'Say which office asks for it.'),
      title: required(120, '请写明要什么表。', 'Say which table it is.'),
      columns: z.array(text(60)).max(100).default([]),
      basis: text(300).default(''),
      rhythm: z.enum(rhythms),
      firstDueOn: day,
      untilOn: day.nullable().default(null),
      answers: z.array(z.enum(heldKeys)).max(heldKeys.length).default([]),
    })
    .refine(({ firstDueOn, untilOn }) => untilOn === null || untilOn >= firstDueOn, {
      path: ['untilOn'],
      ...because({ zh: '不能早于第一次报送的日期。', en: 'It cannot be before the first deadline.' }),
    }),
})

export const addFilling = endpoint({
  method: 'POST',
  path: path('/report-requests/:id/fillings'),
  summary: { zh: '记一次填报和所用分钟', en: 'Record one filling and the minutes it took' },
  permission: 'report.register',
  params: one,
  body: z.object({
    fillingId: id,
    filledOn: day,
    minutes: z
      .int(because({ zh: '请写整数分钟。', en: 'Whole minutes, please.' }))
      .min(1, because({ zh: '至少 1 分钟。', en: 'At least one minute.' }))
      .max(
        6000,
        because({ zh: '最多 6000 分钟；请分次记。', en: 'At most 6,000 minutes; enter it in parts.' }),
      ),
  }),
})

export const withdrawFilling = endpoint({
  method: 'DELETE',
  path: path('/report-requests/:id/fillings/:fillingId'),
  summary: { zh: '撤回记错的一次填报', en: 'Withdraw a filling that was entered by mistake' },
  permission: 'report.register',
  params: one.extend({ fillingId: id }),
})

/** From a day to a day, both included. */
const period = {
  format: z.enum(tableFormats).default('xlsx'),
  from: day.optional(),
  until: day.optional(),
}

export const matterLedger = endpoint({
  method: 'GET',
  path: path('/ledgers/matters'),
  summary: { zh: '事项台账（XLSX 或 CSV）', en: 'Ledger of matters (XLSX or CSV)' },
  permission: 'ledger.export',
  params: at,
  query: deskFilter.extend({
    ...period,
    view: deskFilter.shape.view.unwrap().default('all'),
    communityId: id.optional(),
  }),
  reply: tableFile,
})

export const contactLedger = endpoint({
  method: 'GET',
  path: path('/ledgers/first-contacts'),
  summary: { zh: '首问登记簿（XLSX 或 CSV）', en: 'Register of first contacts (XLSX or CSV)' },
  permission: 'ledger.export',
  params: at,
  query: z.object(period),
  reply: tableFile,
})

export const reportLedger = endpoint({
  method: 'GET',
  path: path('/ledgers/report-requests'),
  summary: { zh: '报表登记簿（XLSX 或 CSV）', en: 'Register of report requests (XLSX or CSV)' },
  permission: 'report.read',
  params: at,
  query: z.object({ format: period.format }),
  reply: tableFile,
})

export const suggestionBody = z.object({
  id,
  topic: z.enum(suggestionTopics),
  words: z.string(),
  /** Null when it is not shown where it comes from. */
  post: wordsBody.nullable(),
  at: instant,
  state: z.enum(suggestionStates),
  answers: z.array(
    z.object({
      id,
      at: instant,
      post: wordsBody.nullable(),
      outcome: z.enum(outcomes),
      words: z.string(),
      promisedOn: z.string().nullable(),
    }),
  ),
})
export type SuggestionBody = z.infer<typeof suggestionBody>

export const listSuggestions = endpoint({
  method: 'GET',
  path: path('/suggestions'),
  summary: { zh: '意见箱：一页意见和答复', en: 'Suggestions and their answers: one page' },
  permission: 'suggestion.read',
  params: at,
  query: z.object({ after: pageKey.optional(), limit: z.coerce.number().int().min(1).max(100).default(30) }),
  reply: z.object({ rows: z.array(suggestionBody), next: z.string().nullable() }),
})

export const writeSuggestion = endpoint({
  method: 'POST',
  path: path('/suggestions'),
  summary: { zh: '写一条意见', en: 'Write a suggestion' },
  permission: 'suggestion.write',
  params: at,
  body: z.object({
    id,
    topic: z.enum(suggestionTopics),
    words: required(2000, '请写下您的意见。', 'Please write your suggestion.'),
    showPost: z.boolean(),
  }),
})

export const answerSuggestion = endpoint({
  method: 'POST',
  path: path('/suggestions/:id/answers'),
  summary: { zh: '答复意见，并写明何时办到', en: 'Answer a suggestion, with the day it will be done' },
  permission: 'suggestion.answer',
  params: one,
  body: z
    .object({
      answerId: id,
      outcome: z.enum(outcomes),
      words: required(2000, '请写下答复。', 'Please write the answer.'),
      promisedOn: day.nullable().default(null),
    })
    .refine(({ outcome, promisedOn }) => (outcome === 'will') === (promisedOn !== null), {
      path: ['promisedOn'],
      ...because({ zh: '答应办的，请写明哪天办到。', en: 'What is promised needs the day it will be done.' }),
    }),
})
