export { type Grade, grades, gradeWords, type Review, whyNotReview } from './review.ts'
