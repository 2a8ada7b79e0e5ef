export * from './contract.ts'
export type { HeldKey } from './held-tables.ts'
export { reliefPermissions } from './relief-permissions.ts'
export type { Rhythm } from './report-request.ts'
