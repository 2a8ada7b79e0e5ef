/** The five degrees of the method; every other room stands in `foundation`, `kernel`, `design` or `apps`. */
const FAMILIES: readonly string[] = ['organisation', 'accountability', 'conversations', 'visits', 'services']

const WEB_SIDES: readonly string[] = ['console', 'portal', 'field']

type Side = 'floor' | 'server' | 'web'

/** Where a file or a door stands in the house. */
export type Place = {
  /** A family, `foundation`, `kernel`, `design`, `apps`, or `outside` for tools, tests and bench. */
  family: string
  /** Folder of the room, relative to the house: `src/services/requests`. */
  room: string
  side: Side
}

/** The place of a file given from the root of the house, or undefined for files that no law covers. */
export function placeOf(file: string): Place | undefined {
  const [top, family, room, ...rest] = file.split('/')
  if (top === 'tools' || top === 'tests' || top === 'bench') {
    return { family: 'outside', room: top, side: 'server' }
  }
  if (top !== 'src' || family === undefined || room === undefined) return undefined
  if (family === 'kernel') return { family, room: 'src/kernel', side: 'floor' }
  if (family === 'design') return { family, room: 'src/design', side: 'web' }
  if (family === 'apps') {
    const side = room === 'server' || rest[0] === 'server' ? 'server' : 'web'
    return { family, room: `src/apps/${room}`, side }
  }
  if (family !== 'foundation' && !FAMILIES.includes(family)) return undefined
  return { family, room: `src/${family}/${room}`, side: rest.length > 1 ? sideNamed(rest[0]) : 'floor' }
}

/** The place a `#` specifier leads to, or undefined when it is no door. */
export function placeOfDoor(specifier: string): Place | undefined {
  const [family = '', room, side, ...rest] = specifier.slice(1).split('/')
  if (specifier === '#kernel') return { family, room: 'src/kernel', side: 'floor' }
  if (family === 'design') return { family, room: 'src/design', side: 'web' }
  if (room === undefined || room === '') return undefined
  if (family === 'apps') return side === undefined ? placeOf(`src/apps/${room}/index.ts`) : undefined
  if (family !== 'foundation' && !FAMILIES.includes(family)) return undefined
  if (rest.length > 0) return undefined
  if (side === undefined) return { family, room: `src/${family}/${room}`, side: 'floor' }
  if (sideNamed(side) === 'floor') return undefined
  return { family, room: `src/${family}/${room}`, side: sideNamed(side) }
}

function sideNamed(folder: string | undefined): Side {
  if (folder === 'server') return 'server'
  return folder !== undefined && WEB_SIDES.includes(folder) ? 'web' : 'floor'
}
