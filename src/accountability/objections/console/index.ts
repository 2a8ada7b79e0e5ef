import { lazy } from 'react'
import './objections.css'

export { objectionWords } from './objections-screen-words.ts'
export const ObjectionCard = lazy(() => import('./objection-card.tsx'))
export const ObjectionsScreen = lazy(() => import('./objections-screen.tsx'))
