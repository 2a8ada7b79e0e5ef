export * from './contract.ts'
export {
  type DueSteps,
  dueSoonUntil,
  dueSteps,
  findLadderFaults,
  isLevel,
  isNothing,
  type Ladder,
  type Level,
  ladderBody,
  levels,
  type Rung,
  rungFor,
  rungs,
  type StepName,
  usualLadder,
} from './ladder.ts'
export { supervisionPermissions } from './supervision-permissions.ts'
export {
  postsAbove,
  urgeDay,
  whyNotCloseSupervision,
  whyNotSupervise,
  whyNotUrge,
  whyNotUrgeByResident,
} from './supervision-rules.ts'
export { ladderNotices, levelWords, rungWords } from './supervision-words.ts'
