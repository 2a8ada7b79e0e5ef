import { lazy } from 'react'

export { ActionFrame } from './action-frame.tsx'
export { deskWords } from './desk-words.ts'
export type { KindProps, KindScreens, Kinds } from './kind-screens.ts'
export { staffStateWords } from './staff-words.ts'
export { templateWords } from './template-words.ts'
export { useAct, useRenewMatter } from './use-act.ts'
export const DeskScreen = lazy(() => import('./desk-screen.tsx'))
export const TemplatesScreen = lazy(() => import('./templates-screen.tsx'))
