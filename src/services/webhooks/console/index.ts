import { lazy } from 'react'

export { webhooksWords } from './webhooks-words.ts'
export const WebhooksScreen = lazy(() => import('./webhooks-screen.tsx'))
