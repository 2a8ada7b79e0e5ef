import { lazy } from 'react'

export { wechatWords } from './wechat-words.ts'
export const WechatScreen = lazy(() => import('./wechat-screen.tsx'))
