import { lazy } from 'react'
import './supervision.css'

export { supervisionWords } from './supervision-screen-words.ts'
export const LadderScreen = lazy(() => import('./ladder-screen.tsx'))
export const StandingCard = lazy(() => import('./standing-card.tsx'))
export const SupervisionScreen = lazy(() => import('./supervision-screen.tsx'))
