import { z } from 'zod'
import { endpoint } from '#foundation/http'
import { type PermissionTable, roles } from '#foundation/permissions'

export const identityPermissions: PermissionTable = {
  'identity.sign-in': roles,
  'identity.own': roles.filter((role) => role !== 'resident'),
}

// Guessing is slow from one address; the lock by account stops guessing from many.
const slowly = { perMinute: 10 }
const password = z.string().min(1).max(128)
const code = z.string().trim().min(1).max(20)
const words = z.object({ zh: z.string(), en: z.string() })

export const signInEndpoint = endpoint({
  method: 'POST',
  path: '/api/sign-in',
  summary: { zh: '登录', en: 'Sign in' },
  permission: 'identity.sign-in',
  ...slowly,
  body: z.object({ account: z.string().trim().min(1).max(120), password }),
  reply: z.object({ next: z.enum(['done', 'totp']) }),
})

export const signInTotpEndpoint = endpoint({
  method: 'POST',
  path: '/api/sign-in/totp',
  summary: { zh: '登录第二步：验证码或备用码', en: 'Second step of signing in: a code or a backup code' },
  permission: 'identity.sign-in',
  ...slowly,
  body: z.object({ code }),
  reply: z.object({ next: z.literal('done') }),
})

export const signOutEndpoint = endpoint({
  method: 'POST',
  path: '/api/sign-out',
  summary: { zh: '退出登录', en: 'Sign out' },
  permission: 'identity.sign-in',
})

const me = z.object({
  userId: z.string(),
  name: z.string(),
  /** Masked. */
  email: z.string().nullable(),
  phone: z.string().nullable(),
  twoFactor: z.boolean(),
  jurisdictions: z.array(
    z.object({
      id: z.string(),
      name: words,
      grants: z.array(
        z.object({
          role: z.enum(roles).exclude(['resident']),
          path: z.string(),
          postId: z.string().nullable(),
        }),
      ),
    }),
  ),
})
export type Me = z.infer<typeof me>

export const meEndpoint = endpoint({
  method: 'GET',
  path: '/api/me',
  summary: { zh: '我的账号和岗位权限', en: 'My account and what I may do' },
  permission: 'identity.own',
  reply: me,
})

export const startTotpEndpoint = endpoint({
  method: 'POST',
  path: '/api/me/totp/start',
  summary: { zh: '开始绑定验证器', en: 'Begin to add an authenticator' },
  permission: 'identity.own',
  ...slowly,
  body: z.object({ password }),
  reply: z.object({ uri: z.string(), qrSvg: z.string(), backupCodes: z.array(z.string()) }),
})

export const confirmTotpEndpoint = endpoint({
  method: 'POST',
  path: '/api/me/totp/confirm',
  summary: { zh: '用一个验证码完成绑定', en: 'Finish adding the authenticator with a code' },
  permission: 'identity.own',
  ...slowly,
  body: z.object({ code }),
})

export const stopTotpEndpoint = endpoint({
  method: 'POST',
  path: '/api/me/totp/stop',
  summary: { zh: '解除验证器', en: 'Remove the authenticator' },
  permission: 'identity.own',
  ...slowly,
  body: z.object({ password }),
})

export const changePasswordEndpoint = endpoint({
  method: 'POST',
  path: '/api/me/password',
  summary: { zh: '修改密码', en: 'Change my password' },
  permission: 'identity.own',
  ...slowly,
  body: z.object({ current: password, next: z.string().min(1).max(1000) }),
})
