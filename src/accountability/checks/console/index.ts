import { lazy } from 'react'

export { checksWords } from './checks-screen-words.ts'
export const ChecksScreen = lazy(() => import('./checks-screen.tsx'))
