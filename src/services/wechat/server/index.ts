import { wechatPermissions } from '../index.ts'
import { wechatRoutes } from './wechat-routes.ts'
import { wechatTasks } from './wechat-tasks.ts'

export { openSealed, sealText, signatureOf } from './seal-message.ts'
export { saveWechatAccount } from './set-up-wechat.ts'
export { takeMessage } from './take-message.ts'
export { findWechatAccount } from './wechat-account.ts'

export const wechatRoom = {
  name: 'wechat',
  routes: wechatRoutes,
  permissions: wechatPermissions,
  tasks: wechatTasks,
}
