export {
  type Clock,
  type ClockState,
  clockDueAt,
  clockState,
  dueSoonAt,
  findPause,
  type Pause,
  pauseReasonWords,
} from './clock.ts'
export * from './contract.ts'
export { type Audience, type EntryKind, entryInWords } from './entry.ts'
export {
  type Channel,
  channels,
  channelWords,
  isOpen,
  type Matter,
  type MatterResult,
  type MatterState,
  matterResults,
  matterStates,
  openStates,
  reopenDays,
  reopenUntil,
  resultWords,
  stateWords,
  type Topic,
} from './matter.ts'
export {
  type EntryBody,
  entryBody,
  limitBody,
  type MatterBody,
  type MatterRow,
  matterBody,
  matterRow,
  type PhotoBody,
  photoBody,
  wordsBody,
} from './matter-body.ts'
export { matterPermissions } from './matter-permissions.ts'
export * from './matter-rules.ts'
export {
  isTrackingPrefix,
  makeTrackingCode,
  readTrackingCode,
  type TrackingCodeReading,
} from './tracking-code.ts'
