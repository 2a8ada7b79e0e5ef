import { type House, type Room, schemaOf } from './read-house.ts'

/** What is wrong between rooms, in words that say what to do instead; empty when all is well. */
export function roomFaults(house: House): string[] {
  return [...circlesOf(house.rooms), ...house.rooms.flatMap(strangerWrites)]
}

function strangerWrites(room: Room): string[] {
  return room.writes
    .filter(({ table }) => schemaOf(table) !== room.family)
    .map(({ file, table }) => {
      const owner = schemaOf(table)
      return `${file} writes ${table}, a table of another family. Only ${owner} may write there, so that its rules hold: call an action of a server door in ${owner}.`
    })
}

function circlesOf(rooms: Room[]): string[] {
  const byName = new Map(rooms.map((room) => [room.name, room]))
  const finished = new Set<string>()
  const faults: string[] = []
  function walk(name: string, path: string[]): void {
    if (finished.has(name)) return
    const start = path.indexOf(name)
    if (start >= 0) {
      const circle = [...path.slice(start), name].join(' → ')
      faults.push(
        `Rooms stand in a circle: ${circle}. Then none can be read or changed alone: move what both need into one of them or into foundation, or listen to an audit action instead of calling.`,
      )
      return
    }
    for (const next of byName.get(name)?.imports ?? []) walk(next, [...path, name])
    finished.add(name)
  }
  for (const { name } of rooms) walk(name, [])
  return faults
}
