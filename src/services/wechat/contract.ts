import { z } from 'zod'
import { jurisdictionKey } from '#foundation/database'
import { because, endpoint, id, instant } from '#foundation/http'
import { platformUrl, wechatModes } from './account.ts'
import { coordinateSystems } from './china-offset.ts'
import { itemReasons } from './item-reason.ts'
import { usualMenu } from './menu.ts'

const at = z.object({ jurisdiction: jurisdictionKey })
const one = at.extend({ id })
const path = (rest: string) => `/api/at/:jurisdiction/wechat${rest}`

/** Empty where it is to stay as it is; what was set is never shown again. */
const secret = (pattern: RegExp, zh: string, en: string) =>
  z
    .string()
    .trim()
    .refine((text) => text === '' || pattern.test(text), because({ zh, en }))
    .default('')
const aesKey = () =>
  secret(
    /^[A-Za-z0-9]{43}$/,
    '是 43 位字母和数字，请从公众平台复制。',
    'It has 43 letters and digits; copy it from the platform.',
  )
const filled = (zh: string, en: string) => z.string().trim().min(1, because({ zh, en })).max(120)

export const wechatAccountInput = z.object({
  appId: z
    .string()
    .trim()
    .regex(
      /^wx[0-9a-z]{16}$/,
      because({ zh: '以 wx 开头，共 18 位。', en: 'It begins with wx and has 18 symbols.' }),
    ),
  originalId: z
    .string()
    .trim()
    .regex(
      /^gh_[0-9a-z]{4,40}$/,
      because({
        zh: '以 gh_ 开头，在“账号详情”里。',
        en: 'It begins with gh_ and stands in the account’s details.',
      }),
    ),
  mode: z.enum(wechatModes),
  token: secret(/^[A-Za-z0-9]{3,32}$/, '3 到 32 位字母和数字。', '3 to 32 letters and digits.'),
  aesKey: aesKey(),
  previousAesKey: aesKey(),
  secret: secret(
    /^[0-9a-zA-Z]{32}$/,
    '是 32 位，请从公众平台复制。',
    'It has 32 symbols; copy it from the platform.',
  ),
  pushCrs: z.enum(coordinateSystems),
  /** Plain HTTP only to this machine, for trying things out. */
  apiUrl: z
    .string()
    .trim()
    .regex(
      /^(https:\/\/[a-z0-9.-]+(:\d+)?|http:\/\/127\.0\.0\.1(:\d+)?)$/,
      because({ zh: `例如 ${platformUrl}`, en: `For example ${platformUrl}` }),
    ),
  menu: z.string().max(4000).default(usualMenu),
  notice: z
    .object({
      templateId: filled('请填模板编号。', 'Give the template’s id.'),
      codeField: filled('请填字段名。', 'Give the field’s name.'),
      stateField: filled('请填字段名。', 'Give the field’s name.'),
    })
    .nullable()
    .default(null),
})
export type WechatAccountInput = z.infer<typeof wechatAccountInput>

export const wechatAccountBody = wechatAccountInput
  .omit({ token: true, aesKey: true, previousAesKey: true, secret: true })
  .extend({ hasAesKey: z.boolean(), hasPreviousAesKey: z.boolean(), hasSecret: z.boolean() })

export const wechatState = z.object({
  /** Null until it is set up. */
  account: wechatAccountBody.nullable(),
  callbackUrl: z.string(),
  lastCallbackAt: instant.nullable(),
  lastTokenAt: instant.nullable(),
  restingUntil: instant.nullable(),
  failure: z.object({ at: instant, words: z.string() }).nullable(),
  /** News that was not sent since a week, by why. */
  notSent: z.array(z.object({ why: z.string(), count: z.int() })),
})
export type WechatState = z.infer<typeof wechatState>

export const readWechat = endpoint({
  method: 'GET',
  path: path('/account'),
  summary: { zh: '公众号设置和连接状态', en: 'The WeChat account: settings and connection' },
  permission: 'wechat.set-up',
  params: at,
  reply: wechatState,
})

export const saveWechat = endpoint({
  method: 'PUT',
  path: path('/account'),
  summary: { zh: '保存公众号设置', en: 'Set up the WeChat account' },
  permission: 'wechat.set-up',
  params: at,
  body: wechatAccountInput,
})

export const pushWechatMenu = endpoint({
  method: 'POST',
  path: path('/menu'),
  summary: { zh: '把菜单发布到公众号', en: 'Put the menu into the account' },
  permission: 'wechat.set-up',
  params: at,
})

export const wechatItem = z.object({
  id,
  why: z.enum(itemReasons),
  at: instant,
  /** What was told and never sent. */
  words: z.string().nullable(),
  photos: z.int(),
  placed: z.boolean(),
})
export type WechatItem = z.infer<typeof wechatItem>

export const listWechatInbox = endpoint({
  method: 'GET',
  path: path('/inbox'),
  summary: { zh: '公众号里等人看的', en: 'What waits for a person in the WeChat account' },
  permission: 'wechat.read',
  params: at,
  reply: z.array(wechatItem),
})

export const readWechatItem = endpoint({
  method: 'GET',
  path: path('/inbox/:id'),
  summary: { zh: '一条和它前后的对话', en: 'One of them with the chat around it' },
  permission: 'wechat.read',
  params: one,
  reply: wechatItem.extend({
    chat: z.array(z.object({ at: instant, from: z.enum(['resident', 'account']), words: z.string() })),
  }),
})

const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1, because({ zh: '请写一写。', en: 'Please write something.' }))
    .max(most, because({ zh: `最多 ${most} 字。`, en: `At most ${most} characters.` }))

export const replyToWechat = endpoint({
  method: 'POST',
  path: path('/inbox/:id/reply'),
  summary: { zh: '在公众号里回复', en: 'Reply in the chat' },
  permission: 'wechat.reply',
  params: one,
  body: z.object({ entryId: id, words: words(600) }),
})

export const makeWechatRequest = endpoint({
  method: 'POST',
  path: path('/inbox/:id/request'),
  summary: { zh: '转为诉求', en: 'Make a request of it' },
  permission: 'wechat.reply',
  params: one,
  body: z.object({ words: words(2000) }),
  reply: z.object({ matterId: id }),
})

export const settleWechatItem = endpoint({
  method: 'POST',
  path: path('/inbox/:id/done'),
  summary: { zh: '处理好了', en: 'Mark it done' },
  permission: 'wechat.reply',
  params: one,
})
