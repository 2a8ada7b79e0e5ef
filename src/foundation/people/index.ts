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
export { type MaskedPerson, personUnmasked, type UnmaskedPerson } from './people-contract.ts'
export { whyNotReason } from './unmask-reason.ts'
