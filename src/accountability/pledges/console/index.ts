import { lazy } from 'react'
import './pledges.css'

export { pledgesWords } from './pledges-screen-words.ts'
export const ComplaintPanel = lazy(() => import('./complaint-panel.tsx'))
export const PledgesScreen = lazy(() => import('./pledges-screen.tsx'))
