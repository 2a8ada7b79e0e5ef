export { findReview, rateMatter } from './rate-matter.ts'
