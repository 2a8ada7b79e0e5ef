import { lazy } from 'react'
import './reviews.css'

export { reviewWords } from './review-screen-words.ts'
export const ReviewCard = lazy(() => import('./review-card.tsx'))
export const ReviewsScreen = lazy(() => import('./reviews-screen.tsx'))
