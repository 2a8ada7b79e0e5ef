import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawRoomMap } from './room-map/draw-room-map.ts'
import { readHouse } from './room-map/read-house.ts'
import { roomFaults } from './room-map/room-faults.ts'

// `node tools/room-map.ts` draws docs/room-map.md; with --check it only says whether the drawing is right.
const root = join(import.meta.dirname, '..')
const file = join(root, 'docs', 'room-map.md')
const house = readHouse(root)
const faults = roomFaults(house)
const map = drawRoomMap(house)

if (!process.argv.includes('--check')) {
  writeFileSync(file, map)
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== map) {
  faults.push('docs/room-map.md does not show the house as it stands. Run `npm run map` and commit it.')
}

for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1
else console.log(`The room map shows ${house.rooms.length} rooms.`)
