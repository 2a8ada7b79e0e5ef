import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { placeOf, placeOfDoor } from '../room-law/place-of.ts'

type Write = { file: string; table: string }

export type Room = {
  /** `services/requests`, as its door is named. */
  name: string
  family: string
  about: string
  /** Names of the rooms that its files import; tests are left out. */
  imports: string[]
  /** Tables of its family that it writes, or reads when no room writes them. */
  tables: string[]
  writes: Write[]
}

export type House = { rooms: Room[]; tables: string[] }

type Source = { file: string; text: string }

const CREATE = /create\s+table\s+(?:if\s+not\s+exists\s+)?"?(\w+)"?\."?(\w+)/gi
const WRITE_BY_BUILDER = /\.(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*['"`](\w+)\.(\w+)/g
const WRITE_BY_TEXT = /\b(?:insert\s+into|update|delete\s+from|merge\s+into)\s+"?(\w+)"?\."?(\w+)/gi
const DOOR = /(?:from|import)\s*\(?\s*['"](#[^'"]+)['"]/g

/** Reads every room under `src/` and every table that `migrations/` creates. */
export function readHouse(root: string): House {
  const tables = readTables(root)
  const schemas = new Set(tables.map(schemaOf))
  const sources = Map.groupBy(readSources(root), ({ file }) => placeOf(file)?.room ?? '')
  sources.delete('')
  const rooms = [...sources].map(([folder, files]) => {
    const name = folder.replace('src/', '')
    const writes = files.flatMap((source) => writesOf(source, schemas))
    const family = folder.split('/')[1] ?? name
    return {
      name,
      family,
      about: readAbout(root, folder),
      imports: importsOf(name, files),
      tables: [],
      writes,
    }
  })
  return { rooms: settleTables(rooms, tables, sources), tables }
}

export function schemaOf(table: string): string {
  return table.split('.')[0] ?? table
}

function settleTables(rooms: Room[], tables: string[], sources: Map<string, Source[]>): Room[] {
  function isNamedIn(room: Room, table: string): boolean {
    return sources.get(`src/${room.name}`)?.some(({ text }) => text.includes(table)) ?? false
  }
  return rooms
    .map((room) => {
      const own = tables.filter((table) => {
        if (schemaOf(table) !== room.family) return false
        const writers = rooms.filter(({ family, writes }) => {
          return family === room.family && writes.some((write) => write.table === table)
        })
        return writers.length > 0 ? writers.includes(room) : isNamedIn(room, table)
      })
      return { ...room, tables: own }
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'en'))
}

function readTables(root: string): string[] {
  const found = globSync('migrations/*.sql', { cwd: root }).flatMap((file) =>
    tablesIn(readFileSync(join(root, file), 'utf8'), CREATE),
  )
  return [...new Set(found)].sort()
}

function readSources(root: string): Source[] {
  return globSync('src/**/*.{ts,tsx}', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
}

function importsOf(name: string, files: Source[]): string[] {
  const rooms = files
    .flatMap(({ text }) => [...text.matchAll(DOOR)])
    .map(([, door = '']) => placeOfDoor(door)?.room.replace('src/', ''))
    .filter((room) => room !== undefined && room !== name)
  return [...new Set(rooms as string[])].sort()
}

function writesOf({ file, text }: Source, schemas: Set<string>): Write[] {
  return [WRITE_BY_BUILDER, WRITE_BY_TEXT]
    .flatMap((pattern) => tablesIn(text, pattern))
    .filter((table) => schemas.has(schemaOf(table)))
    .map((table) => ({ file, table }))
}

function tablesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, schema, table]) => `${schema}.${table}`.toLowerCase())
}

/** The first sentence line of the README, or its title when it has nothing else. */
function readAbout(root: string, folder: string): string {
  const readme = join(root, folder, 'README.md')
  if (!existsSync(readme)) return ''
  const lines = readFileSync(readme, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.find((line) => !line.startsWith('#')) ?? lines[0]?.replace(/^#+\s*/, '') ?? ''
}
