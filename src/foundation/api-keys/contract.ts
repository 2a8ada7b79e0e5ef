import { z } from 'zod'
import { jurisdictionKey } from '#foundation/database'
import { because, endpoint, id, instant } from '#foundation/http'
import type { PermissionTable } from '#foundation/permissions'
import { keyScopes } from './api-key.ts'

export const apiKeyPermissions: PermissionTable = {
  'api-key.list': ['administrator'],
  'api-key.issue': ['administrator'],
}

const at = z.object({ jurisdiction: jurisdictionKey })
const one = at.extend({ id })
const path = (rest = '') => `/api/at/:jurisdiction/api-keys${rest}`

export const apiKeyBody = z.object({
  id,
  name: z.string(),
  contact: z.string(),
  scopes: z.array(z.enum(keyScopes)),
  /** The last four symbols, to tell keys apart. */
  hint: z.string(),
  dailyQuota: z.int(),
  usedToday: z.int(),
  lastUsedAt: instant.nullable(),
  issuedAt: instant,
  revokedAt: instant.nullable(),
})
export type ApiKeyBody = z.infer<typeof apiKeyBody>

export const listApiKeys = endpoint({
  method: 'GET',
  path: path(),
  summary: { zh: '接口密钥列表', en: 'Keys of other systems' },
  permission: 'api-key.list',
  params: at,
  reply: z.array(apiKeyBody),
})

const filled = (zh: string, en: string) => z.string().trim().min(1, because({ zh, en })).max(120)

export const issueApiKey = endpoint({
  method: 'PUT',
  path: path('/:id'),
  summary: { zh: '发放接口密钥（只显示一次）', en: 'Issue a key; it is shown once' },
  permission: 'api-key.issue',
  params: one,
  body: z.object({
    name: filled('请写明是哪个系统。', 'Say which system it is for.'),
    contact: filled(
      '请写明出了问题找谁（单位和电话或邮箱）。',
      'Say whom to ask when something is wrong (office, phone or e-mail).',
    ),
    scopes: z
      .array(z.enum(keyScopes))
      .min(1, because({ zh: '请至少选一个用途。', en: 'Choose at least one use.' })),
    dailyQuota: z
      .int()
      .min(1, because({ zh: '至少一次。', en: 'At least one.' }))
      .max(1_000_000, because({ zh: '最多一百万次。', en: 'At most a million.' })),
  }),
  /** The key itself, this once; null when it was issued before and is shown no more. */
  reply: z.object({ key: z.string().nullable() }),
})

export const revokeApiKey = endpoint({
  method: 'DELETE',
  path: path('/:id'),
  summary: { zh: '停用接口密钥', en: 'Revoke a key' },
  permission: 'api-key.issue',
  params: one,
})
