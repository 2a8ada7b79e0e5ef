export { callbackPath, platformUrl } from './account.ts'
export * from './contract.ts'
export { usualMenu } from './menu.ts'
export { wechatPermissions } from './wechat-permissions.ts'
