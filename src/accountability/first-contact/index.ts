export {
  acceptContact,
  type ContactBody,
  type ContactRow,
  endContact,
  listContacts,
  type NewContact,
  readContact,
  registerContact,
  reopenContact,
} from './contract.ts'
export {
  type ContactChannel,
  type Ending,
  type EndingSaid,
  type FirstContact,
  isAgeing,
  isWithFirstAsked,
} from './first-contact.ts'
export { findSuperiorPost } from './first-contact-rules.ts'
