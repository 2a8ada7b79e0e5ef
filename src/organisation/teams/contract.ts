import { z } from 'zod'
import { jurisdictionKey } from '#foundation/database'
import { because, endpoint, id } from '#foundation/http'
import { type PermissionTable, roles } from '#foundation/permissions'
import { duties } from './post.ts'

const everyStaff = [
  'grid-worker',
  'community-staff',
  'department-staff',
  'duty-desk',
  'leader',
  'administrator',
] as const

export const teamPermissions: PermissionTable = {
  'post.read': everyStaff,
  'post.edit': ['administrator'],
}

const at = z.object({ jurisdiction: jurisdictionKey })
const name = z
  .string()
  .trim()
  .min(1, because({ zh: '请写岗位名称。', en: 'Name the post.' }))
  .max(60)
const phone = z
  .string()
  .trim()
  .regex(
    /^[0-9+ ()-]{3,24}$/,
    because({ zh: '请写一个能打通的电话。', en: 'Give a phone number that works.' }),
  )
const staffRole = z.enum(roles).exclude(['resident'])

export const holderBody = z.object({ holdingId: id, userId: z.string(), name: z.string(), role: staffRole })
export const postBody = z.object({
  id,
  placeId: id,
  path: z.string(),
  duty: z.enum(duties),
  name: z.object({ zh: z.string(), en: z.string() }),
  phone: z.string(),
  held: z.boolean(),
  holders: z.array(holderBody),
})
export type PostBody = z.infer<typeof postBody>

export const listPosts = endpoint({
  method: 'GET',
  path: '/api/at/:jurisdiction/posts',
  summary: { zh: '岗位和在岗人员', en: 'Posts and who holds them' },
  permission: 'post.read',
  params: at,
  reply: z.array(postBody),
})

export const savePost = endpoint({
  method: 'PUT',
  path: '/api/at/:jurisdiction/posts/:id',
  summary: { zh: '新增或修改岗位', en: 'Add or change a post' },
  permission: 'post.edit',
  params: at.extend({ id }),
  body: z.object({
    placeId: id,
    duty: z.enum(duties),
    nameZh: name,
    nameEn: name,
    phone,
    retired: z.boolean().default(false),
  }),
})

export const appointHolder = endpoint({
  method: 'PUT',
  path: '/api/at/:jurisdiction/posts/:id/holders/:holdingId',
  summary: {
    zh: '安排人员到岗（新人同时建立账号）',
    en: 'Put a person at a post (a new person gets an account)',
  },
  permission: 'post.edit',
  params: at.extend({ id, holdingId: id }),
  body: z.object({
    role: staffRole,
    userId: z.string().optional(),
    newPerson: z
      .object({
        name: z
          .string()
          .trim()
          .min(1, because({ zh: '请写姓名。', en: 'Give the name.' }))
          .max(60),
        account: z
          .string()
          .trim()
          .min(3, because({ zh: '请写邮箱或手机号。', en: 'Give an e-mail or phone.' }))
          .max(120),
        password: z
          .string()
          .min(10, because({ zh: '密码至少 10 个字符。', en: 'At least 10 characters.' }))
          .max(200),
      })
      .optional(),
  }),
})

export const endHolding = endpoint({
  method: 'DELETE',
  path: '/api/at/:jurisdiction/posts/:id/holders/:holdingId',
  summary: { zh: '离岗', en: 'End somebody’s time at a post' },
  permission: 'post.edit',
  params: at.extend({ id, holdingId: id }),
})
