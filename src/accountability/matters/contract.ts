import { z } from 'zod'
import { jurisdictionKey } from '#foundation/database'
import { because, endpoint, id, pageKey } from '#foundation/http'
import { isDay } from '#kernel'
import { lawfulReasons } from './clock.ts'
import { matterResults, matterStates } from './matter.ts'
import { matterBody, matterRow } from './matter-body.ts'

const at = z.object({ jurisdiction: jurisdictionKey })
const one = at.extend({ id })
const path = (rest = '') => `/api/at/:jurisdiction/matters${rest}`

/** Words of staff or residents: required where a reason is owed. */
export const saidWords = z
  .string()
  .trim()
  .min(1, because({ zh: '请写几句说明。', en: 'Please write a few words.' }))
  .max(4000, because({ zh: '最多 4000 字。', en: 'At most 4,000 characters.' }))

/** Every change names itself (`entryId`), so that sending it twice is done once. */
const entryId = id

export const deskViews = ['mine', 'place', 'offered', 'unowned', 'today', 'late', 'answered', 'all'] as const
export type DeskView = (typeof deskViews)[number]

export const deskFilter = z.object({
  view: z.enum(deskViews).default('mine'),
  state: z.enum(matterStates).optional(),
  placeId: id.optional(),
  postId: id.optional(),
  /** Code, words, or a phone number, masked or not. */
  search: z.string().trim().max(100).optional(),
})
export type DeskFilter = z.infer<typeof deskFilter>

export const listMatters = endpoint({
  method: 'GET',
  path: path(),
  summary: { zh: '我的办件台：一页事项', en: 'The desk: one page of matters' },
  permission: 'matter.read',
  params: at,
  query: deskFilter.extend({
    after: pageKey.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ rows: z.array(matterRow), next: z.string().nullable() }),
})

export const countMatters = endpoint({
  method: 'GET',
  path: path('/counts'),
  summary: { zh: '各列表的件数（最多数到 100）', en: 'How many in each list (counted up to 100)' },
  permission: 'matter.read',
  params: at,
  reply: z.record(z.enum(deskViews), z.int()),
})

export const readMatter = endpoint({
  method: 'GET',
  path: path('/:id'),
  summary: { zh: '一件事项和它的全过程', en: 'One matter with its timeline' },
  permission: 'matter.read',
  params: one,
  reply: matterBody,
})

const change = <B extends z.ZodType>(
  step: string,
  zh: string,
  en: string,
  body: B,
  permission = 'matter.read',
) =>
  endpoint({
    method: 'POST',
    path: path(`/:id/${step}`),
    summary: { zh, en },
    permission,
    params: one,
    body,
    reply: matterBody,
  })

export const acceptMatter = change('accept', '签收', 'Accept', z.object({ entryId }))
export const receiveMatter = change(
  'receive',
  '代为接收（同事不在岗）',
  'Receive on behalf of an absent colleague',
  z.object({ entryId, words: saidWords }),
)
export const offerMatter = change(
  'offer',
  '提出移交',
  'Offer a hand-over',
  z.object({ entryId, postId: id, words: saidWords }),
)
export const acceptOffer = change('offer/accept', '接收移交', 'Accept a hand-over', z.object({ entryId }))
export const refuseOffer = change(
  'offer/refuse',
  '退回移交',
  'Refuse a hand-over',
  z.object({ entryId, words: saidWords }),
)
export const takeBackOffer = change(
  'offer/take-back',
  '收回移交',
  'Take a hand-over back',
  z.object({ entryId }),
)
export const askResident = change(
  'ask',
  '询问居民（时限暂停）',
  'Ask the resident (pauses the clock)',
  z.object({ entryId, words: saidWords, workingDays: z.int().min(1).max(10).default(5) }),
)
/** A day of the calendar as a date field gives it. */
export const dayText = z.string().refine(isDay, because({ zh: '请选一个日期。', en: 'Choose a date.' }))
export const pauseMatter = change(
  'pause',
  '暂停时限（法定事由）',
  'Pause the clock for a lawful reason',
  z.object({ entryId, reason: z.enum(lawfulReasons), until: dayText, words: saidWords }),
)
export const resumeMatter = change(
  'resume',
  '提前恢复时限',
  'Resume the clock early',
  z.object({ entryId, words: saidWords }),
)
export const noteMatter = change(
  'note',
  '内部记录或告知进展',
  'Note inside, or tell the resident',
  z.object({
    entryId,
    words: saidWords,
    toResident: z.boolean().default(false),
    fileIds: z.array(id).max(6).default([]),
  }),
)
export const answerMatter = change(
  'answer',
  '答复',
  'Answer',
  z
    .object({
      entryId,
      result: z.enum(matterResults),
      words: saidWords,
      /** Whose it is, with address and phone, when it is not ours (首问责任制: 给予正确的地址电话). */
      whose: z.string().trim().max(200).optional(),
      fileIds: z.array(id).max(6).default([]),
    })
    .refine((answer) => answer.result !== 'not-ours' || answer.whose, {
      path: ['whose'],
      ...because({ zh: '请写明归谁管、地址和电话。', en: 'Say whose it is, with address and phone.' }),
    }),
)
export const reopenMatter = change('reopen', '重新办理', 'Reopen', z.object({ entryId, words: saidWords }))
export const mergeMatter = change(
  'merge',
  '并案',
  'Merge into another',
  z.object({ entryId, leadCode: z.string().trim().max(20) }),
)
export const unmergeMatter = change('unmerge', '取消并案', 'Unmerge', z.object({ entryId, words: saidWords }))

export const offerMany = endpoint({
  method: 'POST',
  path: path('/offers'),
  summary: { zh: '批量移交', en: 'Offer several matters to one post' },
  permission: 'matter.read',
  params: at,
  body: z.object({
    matters: z.array(z.object({ id, entryId })).min(1).max(100),
    postId: id,
    words: saidWords,
  }),
  reply: z.object({
    done: z.array(id),
    refused: z.array(z.object({ id, code: z.string(), words: z.object({ zh: z.string(), en: z.string() }) })),
  }),
})

export const templateBody = z.object({
  id,
  title: z.object({ zh: z.string(), en: z.string() }),
  text: z.object({ zh: z.string(), en: z.string() }),
})

export const listTemplates = endpoint({
  method: 'GET',
  path: '/api/at/:jurisdiction/answer-templates',
  summary: { zh: '答复模板', en: 'Answer templates' },
  permission: 'template.read',
  params: at,
  reply: z.array(templateBody),
})

const templateText = z
  .string()
  .trim()
  .min(1, because({ zh: '请填写。', en: 'Please fill this in.' }))
  .max(2000)
export const saveTemplate = endpoint({
  method: 'PUT',
  path: '/api/at/:jurisdiction/answer-templates/:id',
  summary: { zh: '新增或修改模板', en: 'Add or change a template' },
  permission: 'template.edit',
  params: one,
  body: z.object({
    titleZh: templateText,
    titleEn: templateText,
    textZh: templateText,
    textEn: templateText,
    retired: z.boolean().default(false),
  }),
})

export const savedFilterBody = z.object({ id, name: z.string(), filter: deskFilter })
export const listFilters = endpoint({
  method: 'GET',
  path: '/api/at/:jurisdiction/filters',
  summary: { zh: '我保存的筛选', en: 'My saved filters' },
  permission: 'matter.read',
  params: at,
  reply: z.array(savedFilterBody),
})
export const saveFilter = endpoint({
  method: 'PUT',
  path: '/api/at/:jurisdiction/filters/:id',
  summary: { zh: '保存筛选', en: 'Save a filter' },
  permission: 'matter.read',
  params: one,
  body: z.object({
    name: z
      .string()
      .trim()
      .min(1, because({ zh: '请起个名字。', en: 'Give it a name.' }))
      .max(40),
    filter: deskFilter,
  }),
})
export const deleteFilter = endpoint({
  method: 'DELETE',
  path: '/api/at/:jurisdiction/filters/:id',
  summary: { zh: '删除筛选', en: 'Delete a filter' },
  permission: 'matter.read',
  params: one,
})
