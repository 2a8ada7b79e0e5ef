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
  channelWords,
  type Ending,
  type EndingSaid,
  endingWords,
  type FirstContact,
  isAgeing,
  isWithFirstAsked,
  kindWords,
} from './first-contact.ts'
export { findSuperiorPost } from './first-contact-rules.ts'
