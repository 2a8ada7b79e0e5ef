export { type Database, enterJurisdiction, openDatabase, type Trx } from './database.ts'
export { type EmbeddedServer, startEmbedded } from './embedded.ts'
export { migrate } from './migrate.ts'
export { newId } from './new-id.ts'
