export { type Announced, whyNotAnnounce } from './announce-rules.ts'
export {
  byVersion,
  type Commitment,
  commitmentOn,
  lastDayOf,
  type Stage,
  type StageMarks,
  type StageName,
  stagesOf,
  usualClose,
  usualStages,
} from './commitment.ts'
export { commitmentsPermissions } from './commitments-permissions.ts'
export { unitWords } from './commitments-words.ts'
export * from './contract.ts'
export {
  countInWords,
  type DaysCount,
  lastTwelve,
  lineOf,
  type Outcome,
  type PromiseLine,
  unanswered,
  workingDaysAfter,
} from './promise-figures.ts'
export {
  type PromisedService,
  type PromiseFigures,
  type PromisesProps,
  promisesPage,
} from './promises-page.ts'
export {
  type ExtensionRule,
  extensionRuleBody,
  mostAdded,
  type TimeRequest,
  type TimeState,
  usualExtensionRule,
  whyNotAmount,
  whyNotApprove,
  whyNotAskExtension,
  whyNotAskShelving,
  whyNotDecide,
  whyNotReviewOn,
} from './time-request.ts'
