export { type KeyScope, keyScopes, keyScopeWords } from './api-key.ts'
export * from './contract.ts'
