import { lazy } from 'react'

export { hotlineWords } from './hotline-words.ts'
export const HotlineScreen = lazy(() => import('./hotline-screen.tsx'))
export const HotlineCard = lazy(() => import('./hotline-card.tsx'))
