export * from './contract.ts'
export { heldKeys } from './held-tables.ts'
export { reliefPermissions } from './relief-permissions.ts'
