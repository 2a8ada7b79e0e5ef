import { z } from 'zod'
import { matterResults, matterStates, wordsBody } from '#accountability/matters'
import { jurisdictionKey } from '#foundation/database'
import { tableFile, tableFormats } from '#foundation/exports'
import { because, endpoint, id, instant, pageKey } from '#foundation/http'
import type { PermissionTable } from '#foundation/permissions'
import { orderFields } from './hotline-columns.ts'
import { hotlineOrder, urgencies } from './hotline-order.ts'
import { returnTimes } from './return-order.ts'

export const hotlinePermissions: PermissionTable = {
  'hotline.list': ['duty-desk', 'leader', 'administrator'],
  'hotline.take': ['duty-desk', 'administrator'],
  'hotline.return': ['duty-desk'],
  'hotline.set': ['administrator'],
}

const at = z.object({ jurisdiction: jurisdictionKey })
const path = (rest = '') => `/api/at/:jurisdiction/hotline${rest}`

const problems = z.array(z.object({ field: z.string(), words: wordsBody }))

/** What becomes of an order: it is a request now, it was one before, or why it is none. */
export const orderOutcome = z.object({
  number: z.string(),
  outcome: z.enum(['taken', 'there', 'refused']),
  /** The code of the request. */
  code: z.string().nullable(),
  problems,
})
export type OrderOutcome = z.infer<typeof orderOutcome>

/** Orders of one call, each for itself: one that is refused never loses another. */
export const ordersBody = z.object({ orders: z.array(hotlineOrder).min(1).max(100) })
export const outcomesBody = z.object({ outcomes: z.array(orderOutcome) })

/** Rows of one file; a city's day has hundreds. */
export const mostOrders = 20_000
const mostBytes = 9 * 1024 * 1024

export const previewOrders = endpoint({
  method: 'POST',
  path: path('/preview'),
  summary: { zh: '试读热线工单表格，不写入', en: 'Try a table of orders; nothing is written' },
  permission: 'hotline.take',
  params: at,
  /** The file in base64. */
  body: z.object({ file: z.base64().max((mostBytes / 3) * 4) }),
  bodyBytes: (mostBytes / 3) * 4 + 1024,
  reply: z.object({
    kind: z.string(),
    recognised: z.array(z.object({ field: z.enum(orderFields), column: z.string() })),
    ignored: z.array(z.string()),
    orders: z.array(hotlineOrder),
    /** Orders that are here already, of the same file too. */
    there: z.int(),
    refused: z.array(z.object({ row: z.int(), number: z.string(), problems })),
  }),
})

export const takeOrders = endpoint({
  method: 'POST',
  path: path('/taken'),
  summary: { zh: '导入试读过的热线工单', en: 'Take in orders that were tried' },
  permission: 'hotline.take',
  params: at,
  body: ordersBody,
  bodyBytes: 2 * 1024 * 1024,
  reply: outcomesBody,
})

/** An order as it stands: signed in when it was taken up, fed back when it was answered. */
const orderBody = z.object({
  number: z.string(),
  matterId: id,
  code: z.string(),
  /** The first words of what was said. */
  title: z.string(),
  kind: z.string(),
  urgency: z.enum(urgencies),
  state: z.enum(matterStates),
  calledAt: instant.nullable(),
  dispatchedAt: instant.nullable(),
  takenAt: instant,
  signedAt: instant.nullable(),
  cityDueAt: instant.nullable(),
  dueAt: instant,
  answeredAt: instant.nullable(),
  result: z.enum(matterResults).nullable(),
  answer: z.string().nullable(),
  owner: wordsBody,
  returnUntil: instant,
  returnedAt: instant.nullable(),
  returnReason: z.string().nullable(),
  changedAt: instant,
})
export type OrderBody = z.infer<typeof orderBody>

export const orderViews = ['open', 'over', 'returned', 'all'] as const
export type OrderView = (typeof orderViews)[number]

const page = z.object({ rows: z.array(orderBody), next: z.string().nullable() })

export const listOrders = endpoint({
  method: 'GET',
  path: path('/orders'),
  summary: { zh: '热线工单列表', en: 'Orders of the hotline' },
  permission: 'hotline.list',
  params: at,
  query: z.object({ view: z.enum(orderViews).default('all'), after: pageKey.optional() }),
  reply: page.extend({ returnWithin: z.enum(returnTimes) }),
})

export const readOrderOf = endpoint({
  method: 'GET',
  path: path('/orders/of/:id'),
  summary: { zh: '事项的热线工单', en: 'The order a matter came with' },
  permission: 'matter.read',
  params: at.extend({ id }),
  reply: z.object({ order: orderBody.nullable() }),
})

export const returnOrder = endpoint({
  method: 'POST',
  path: path('/orders/of/:id/return'),
  summary: { zh: '退单', en: 'Send an order back' },
  permission: 'hotline.return',
  params: at.extend({ id }),
  body: z.object({
    entryId: id,
    words: z
      .string()
      .trim()
      .min(1, because({ zh: '请写明退单理由。', en: 'Please say why it goes back.' }))
      .max(500),
  }),
})

export const exportOrders = endpoint({
  method: 'GET',
  path: path('/orders/file'),
  summary: { zh: '导出签收和反馈（XLSX 或 CSV）', en: 'Signing in and feedback (XLSX or CSV)' },
  permission: 'hotline.list',
  params: at,
  query: z.object({
    format: z.enum(tableFormats),
    view: z.enum(orderViews).default('all'),
    lang: z.enum(['zh', 'en']).optional(),
  }),
  reply: tableFile,
})

export const setReturnTime = endpoint({
  method: 'PUT',
  path: path('/settings'),
  summary: { zh: '设置退单时限', en: 'Set how long an order may go back' },
  permission: 'hotline.set',
  params: at,
  body: z.object({ returnWithin: z.enum(returnTimes) }),
})

/** What another system reads with its key: orders whose matter changed since, the oldest change first. */
export const feedbackQuery = z.object({ since: instant.optional(), after: pageKey.optional() })
export const feedbackPage = page
