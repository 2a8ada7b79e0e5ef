export { type Account, maskAccount, readAccount } from './account.ts'
export {
  changePasswordEndpoint,
  confirmTotpEndpoint,
  identityPermissions,
  type Me,
  meEndpoint,
  signInEndpoint,
  signInTotpEndpoint,
  signOutEndpoint,
  startTotpEndpoint,
  stopTotpEndpoint,
} from './contract.ts'
export { passwordLength, whyNotPassword } from './password-rule.ts'
