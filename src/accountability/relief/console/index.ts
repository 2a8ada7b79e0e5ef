import { lazy } from 'react'
import './relief.css'

export { LedgerButton } from './ledger-button.tsx'
export { reliefWords } from './relief-screen-words.ts'
export const ReliefScreen = lazy(() => import('./relief-screen.tsx'))
