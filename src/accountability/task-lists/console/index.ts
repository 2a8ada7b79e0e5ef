import { lazy } from 'react'
import './task-list.css'

export { taskListWords } from './task-list-screen-words.ts'
export const TaskListScreen = lazy(() => import('./task-list-screen.tsx'))
