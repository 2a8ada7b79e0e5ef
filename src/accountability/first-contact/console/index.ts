import { lazy } from 'react'

export { firstContactWords } from './first-contact-words.ts'
export const FirstContactsScreen = lazy(() => import('./first-contacts-screen.tsx'))
