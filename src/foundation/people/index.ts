export {
  contact,
  maskEmail,
  maskName,
  maskPhone,
  normaliseEmail,
  normalisePhone,
  readPhoneMask,
  whyNotEmail,
  whyNotPhone,
} from './contact.ts'
export { type MaskedPerson, personUnmasked, type UnmaskedPerson, unmaskEndpoint } from './people-contract.ts'
export { findPersonalData, maskPersonalData, personalDataNames } from './personal-data.ts'
export { whyNotReason } from './unmask-reason.ts'
