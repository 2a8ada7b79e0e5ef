import { lazy } from 'react'
import './figures.css'

export { figuresWords } from './figures-screen-words.ts'
export const FiguresScreen = lazy(() => import('./figures-screen.tsx'))
