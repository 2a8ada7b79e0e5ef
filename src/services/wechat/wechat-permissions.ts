import type { PermissionTable } from '#foundation/permissions'

/** The account is the administrator's, its chats are the duty desk's: who sets it up reads no resident. */
export const wechatPermissions: PermissionTable = {
  'wechat.set-up': ['administrator'],
  'wechat.read': ['duty-desk'],
  'wechat.reply': ['duty-desk'],
}
