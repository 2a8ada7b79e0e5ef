export * from './contract.ts'
export {
  countInWords,
  isSigned,
  type Owed,
  type PledgeVersion,
  postsSigned,
  type Rule,
  type RuleSet,
  type Signature,
  versionInForce,
} from './pledge.ts'
export { type ComplainProps, complainPage, type PledgesProps, pledgesPage } from './pledge-pages.ts'
export { pledgePermissions } from './pledge-permissions.ts'
export {
  ownerOfComplaint,
  whyNotPublicWords,
  whyNotPublishAnswer,
  whyNotPublishRules,
  whyNotShow,
  whyNotSign,
} from './pledge-rules.ts'
export { complaintTitle, pledgeNotices } from './pledge-words.ts'
export { conductGroup, noRuleTopic, stockSets } from './stock-rules.ts'
