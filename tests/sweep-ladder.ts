// A worker that sweeps the ladder once, in a process of its own so that a test can kill it: database, and its time.
import { climbLadder } from '#accountability/supervision/server'
import { openDatabase } from '#foundation/database/server'
import { testTools } from './house.ts'

const [databaseUrl, now] = process.argv.slice(2)
const database = openDatabase(databaseUrl!)
process.send?.('begins')
await climbLadder(testTools(database, () => new Date(now!)))
await database.close()
process.exit()
