import { reviewPermissions } from '../index.ts'
import { reviewRoutes } from './review-routes.ts'
import { reviewTasks } from './review-tasks.ts'

export { appealReview, decideAppeal, objectToExclusion } from './appeal-steps.ts'
export { callBack, promiseRemedy, redoMatter, remedyDone, settleCallBack } from './call-back-steps.ts'
export { getReview } from './change-review.ts'
export { readOwnReviews, readSharedReviews } from './name-reviews.ts'
export { rateMatter } from './rate-matter.ts'
export { replyToReview } from './reply-to-review.ts'
export { type CountedReview, type Exclusion, readReviews } from './review-sql.ts'

export const reviewsRoom = {
  name: 'reviews',
  routes: reviewRoutes,
  permissions: reviewPermissions,
  tasks: reviewTasks,
}
