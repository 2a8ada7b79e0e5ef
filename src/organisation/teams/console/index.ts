import { lazy } from 'react'
import './teams.css'

export { PostPicker } from './post-picker.tsx'
export { teamsWords } from './teams-words.ts'
export { usePosts } from './use-posts.ts'
export const PostsScreen = lazy(() => import('./posts-screen.tsx'))
