import { lazy } from 'react'
import './commitments.css'

export { commitmentsWords } from './commitments-screen-words.ts'
export const CommitmentsScreen = lazy(() => import('./commitments-screen.tsx'))
export const TimeScreen = lazy(() => import('./time-screen.tsx'))
export const CalendarScreen = lazy(() => import('./calendar-screen.tsx'))
export const TimeCard = lazy(() => import('./time-card.tsx'))
