export {
  type AppealKind,
  type AppealState,
  type AppealStep,
  appealAfter,
  appealKinds,
  appealKindWords,
  appealStates,
  appealStateWords,
  appealSteps,
} from './appeal.ts'
export {
  type CallStage,
  type CallStep,
  callDueAt,
  callStages,
  callStageWords,
  callSteps,
  isBeforeCall,
  isLate,
  isOwed,
  mostTries,
  stageAfter,
} from './call-back.ts'
export * from './contract.ts'
export type { OwnReview, SharedReview } from './own-review.ts'
export {
  type Grade,
  grades,
  gradeWords,
  type Heart,
  type HeartAnswer,
  type Hearts,
  heartAnswers,
  heartAnswerWords,
  heartQuestions,
  hearts,
  heartWords,
  isUnhappy,
  mouths,
  type Review,
  type Reviewer,
  resident,
} from './review.ts'
export { reviewPermissions } from './review-permissions.ts'
export {
  type ReviewFacts,
  whyNotAppeal,
  whyNotCallStep,
  whyNotDecide,
  whyNotObject,
  whyNotReachReviewer,
  whyNotRemedyBy,
  whyNotReply,
  whyNotReview,
} from './review-rules.ts'
export { reviewNotices } from './review-words.ts'
