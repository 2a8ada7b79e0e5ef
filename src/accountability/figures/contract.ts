import { z } from 'zod'
import { channels, matterRow, saidWords, wordsBody } from '#accountability/matters'
import { jurisdictionKey } from '#foundation/database'
import { tableFile, tableFormats } from '#foundation/exports'
import { because, endpoint, id, instant } from '#foundation/http'
import { figureKeys } from './figure.ts'
import { formulaSettings, monthText } from './formula.ts'
import { figureParts } from './reckoned.ts'

const at = z.object({ jurisdiction: jurisdictionKey })
const one = at.extend({ id })
const path = (rest = '') => `/api/at/:jurisdiction/figures${rest}`

/** Whose figures: places, categories and channels, never people. */
export const figureFilter = z.object({
  /** The present one when left out. */
  month: monthText.optional(),
  communityId: id.optional(),
  /** A group of topics. */
  group: z.string().trim().min(1).max(40).optional(),
  topicId: id.optional(),
  channel: z.enum(channels).optional(),
})
export type FigureFilter = z.infer<typeof figureFilter>

const count = z.int()

const reckonedBody = z.object({
  figure: z.enum(figureKeys),
  met: count,
  base: count,
  unsaid: count.nullable(),
  unasked: count.nullable(),
  out: count,
})
const opened = { opened: count, withdrawn: count, merged: count }
const sumBody = z.object({ ...opened, figures: z.array(reckonedBody) })
export type SumBody = z.infer<typeof sumBody>

const partBody = sumBody.extend({ id: z.string(), name: wordsBody })
export type PartBody = z.infer<typeof partBody>

export const formulaBody = formulaSettings.extend({
  version: z.int().min(0),
  fromMonth: monthText,
  /** By which post it was set; null for the usual one. */
  postName: wordsBody.nullable(),
  at: instant.nullable(),
})
export type FormulaBody = z.infer<typeof formulaBody>

export const figuresBody = sumBody.extend({
  month: monthText,
  thisMonth: monthText,
  /** Until when changes are in the figures; null before they were counted for the first time. */
  asOf: instant.nullable(),
  rebuilding: z.boolean(),
  formula: formulaBody,
  /** Twelve months, oldest first, each by the formula of its time. */
  trend: z.array(sumBody.extend({ month: monthText, happy: formulaSettings.shape.happy })),
  byCommunity: z.array(partBody),
  byTopic: z.array(partBody),
  byChannel: z.array(partBody),
  /** What can be chosen: the communities the reader may look at, and the groups of topics. */
  communities: z.array(z.object({ id, name: wordsBody })),
  groups: z.array(z.object({ code: z.string(), name: wordsBody })),
})
export type FiguresBody = z.infer<typeof figuresBody>

export const readFigures = endpoint({
  method: 'GET',
  path: path(),
  summary: { zh: '三率与其他数字：一个月', en: 'The three rates and other figures of a month' },
  permission: 'figures.read',
  params: at,
  query: figureFilter,
  reply: figuresBody,
})

export const listBehind = endpoint({
  method: 'GET',
  path: path('/matters'),
  summary: { zh: '数字背后的事项', en: 'The matters behind a figure' },
  permission: 'figures.read',
  params: at,
  query: figureFilter.extend({
    figure: z.enum(figureKeys).optional(),
    part: z.enum(figureParts).optional(),
    after: id.optional(),
  }),
  reply: z.object({
    rows: z.array(matterRow.omit({ holderId: true, offeredPostId: true })),
    next: id.nullable(),
  }),
})

const exclusionBody = z.object({
  id,
  matterId: id,
  code: z.string(),
  title: z.string(),
  month: monthText,
  figures: z.array(z.enum(figureKeys)),
  reason: z.string(),
  /** Posts, not people. */
  approvedBy: wordsBody,
  byPost: wordsBody,
  at: instant,
  withdrawn: z.object({ at: instant, reason: z.string(), byPost: wordsBody }).nullable(),
  /** One review that an appeal left out; it is decided there, not withdrawn here. */
  byAppeal: z.boolean(),
})
export type ExclusionBody = z.infer<typeof exclusionBody>

export const listExclusions = endpoint({
  method: 'GET',
  path: path('/exclusions'),
  summary: { zh: '剔除清单：一个月', en: 'What was left out in a month' },
  permission: 'figures.read',
  params: at,
  query: figureFilter,
  reply: z.array(exclusionBody),
})

export const excludeMatter = endpoint({
  method: 'PUT',
  path: path('/exclusions/:id'),
  summary: { zh: '把一件事项从数字里剔除', en: 'Leave a matter out of figures' },
  permission: 'figures.exclude',
  params: one,
  body: z.object({
    code: z
      .string()
      .trim()
      .min(1, because({ zh: '请填写编号。', en: 'Give the number.' }))
      .max(40),
    figures: z
      .array(z.enum(figureKeys))
      .min(1, because({ zh: '请选择从哪些数字里剔除。', en: 'Choose the figures to leave it out of.' }))
      .max(figureKeys.length),
    reason: saidWords,
    approvedPostId: id,
  }),
  reply: z.array(exclusionBody),
})

export const withdrawExclusion = endpoint({
  method: 'POST',
  path: path('/exclusions/:id/withdraw'),
  summary: { zh: '撤回剔除', en: 'Count a matter again' },
  permission: 'figures.exclude',
  params: one,
  body: z.object({ reason: saidWords }),
  reply: z.array(exclusionBody),
})

export const listFormulas = endpoint({
  method: 'GET',
  path: path('/formulas'),
  summary: { zh: '口径和它的历次版本', en: 'The formulas, all their versions' },
  permission: 'figures.read',
  params: at,
  reply: z.array(formulaBody),
})

export const setFormula = endpoint({
  method: 'PUT',
  path: path('/formulas/:id'),
  summary: { zh: '定新口径', en: 'Set a new formula' },
  permission: 'figures.set',
  params: one,
  body: formulaSettings.extend({ fromMonth: monthText }),
  reply: z.array(formulaBody),
})

export const rebuildFigures = endpoint({
  method: 'POST',
  path: path('/rebuild'),
  summary: { zh: '重新计数', en: 'Count everything anew' },
  permission: 'figures.rebuild',
  params: at,
})

export const sendFigures = endpoint({
  method: 'GET',
  path: path('/table'),
  summary: { zh: '导出数字（XLSX、CSV）', en: 'The figures as XLSX or CSV' },
  permission: 'figures.read',
  params: at,
  query: figureFilter.extend({
    format: z.enum(tableFormats).default('xlsx'),
    lang: z.enum(['zh', 'en']).optional(),
  }),
  reply: tableFile,
})
