import { lazy } from 'react'

export { apiKeysWords } from './api-keys-words.ts'
export const ApiKeysScreen = lazy(() => import('./api-keys-screen.tsx'))
