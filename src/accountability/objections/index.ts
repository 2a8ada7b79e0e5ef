export * from './contract.ts'
export {
  type Ground,
  groundWords,
  type Objection,
  type ObjectionState,
  objectionStateWords,
  ownerByDecision,
  stateAfter,
} from './objection.ts'
export { objectionPermissions } from './objection-permissions.ts'
export * from './objection-rules.ts'
export { climbsAt, objectUntil, type Terms, termsBody, usualTerms } from './objection-terms.ts'
