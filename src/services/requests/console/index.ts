import { lazy } from 'react'

export { categoriesWords } from './categories-words.ts'
export { requestsWords } from './requests-words.ts'
export const RequestPanel = lazy(() => import('./request-panel.tsx'))
export const RequestContext = lazy(() => import('./request-context.tsx'))
export const EnterRequestScreen = lazy(() => import('./enter-request-screen.tsx'))
export const CategoriesScreen = lazy(() => import('./categories-screen.tsx'))
