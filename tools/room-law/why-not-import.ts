import { posix } from 'node:path'
import { type Place, placeOf, placeOfDoor } from './place-of.ts'

/** Packages made for browsers. Everything else stays on the server, out of what people download. */
const WEB_PACKAGES: readonly string[] = [
  '@ant-design/icons',
  '@tanstack/react-query',
  'antd',
  'leaflet',
  'react',
  'react-dom',
  'react-router',
  'zod',
]

/**
 * Why `fromFile` (path from the root of the house, with `/`) may not import `specifier`, in words that say
 * what to do instead; undefined when it may. The table is in docs/architecture.md, "Import law".
 */
export function whyNotImport(fromFile: string, specifier: string): string | undefined {
  const from = placeOf(fromFile)
  if (from === undefined) {
    if (!/^src\/[^/]+\//.test(fromFile)) return undefined
    return 'This folder is no family of the house. Put the file in a room: src/family/room (docs/architecture.md).'
  }
  const isTest = /\.test\.tsx?$/.test(fromFile)
  if (specifier.startsWith('.'))
    return whyNotFile(from, isTest, posix.join(posix.dirname(fromFile), specifier))
  // The shared test bench of tests/house.ts, which no room may ship with.
  if (specifier === '#test' && (isTest || from.family === 'outside')) return undefined
  if (specifier.startsWith('#')) return whyNotDoor(from, isTest, specifier)
  return whyNotPackage(from, isTest, specifier)
}

function whyNotFile(from: Place, isTest: boolean, file: string): string | undefined {
  const to = placeOf(file)
  if (from.family === 'outside') {
    if (to?.family === 'outside' || !file.startsWith('src/')) return undefined
    return `${from.room}/ may not reach into a room by path: rooms change inside without asking. Import a door instead, such as #${doorOf(file)}.`
  }
  // Tests may use the shared test bench in tests/, which no room may ship with.
  if (isTest && to?.room === 'tests') return undefined
  if (to?.room !== from.room) {
    const instead = file.startsWith('src/')
      ? `Import the door #${doorOf(file)} instead, and export from its index.ts what you need.`
      : 'Move what you need into the room, or pass it in as an argument.'
    return `A relative import may not leave its room (${from.room}): rooms meet only at their doors. ${instead}`
  }
  if (isTest || from.side === to.side || to.side === 'floor') return undefined
  if (from.side === 'floor') {
    return `The floor of a room is pure and may not import its ${to.side} side: server and screens both stand on it. Pass time, identity and ids in as arguments, or move this file into the side.`
  }
  return `The ${from.side} side may not import the ${to.side} side of its room: they run in different places. Share through the floor (rules, contract.ts).`
}

function whyNotDoor(from: Place, isTest: boolean, specifier: string): string | undefined {
  const to = placeOfDoor(specifier)
  if (to === undefined) {
    return `${specifier} is no door. Doors are #kernel, #design, #family/room and its sides /server, /console, /portal, /field; export what you need from one of their index.ts.`
  }
  if (from.family === 'outside' || isTest || from.room === to.room)
    return whyNotSide(from, isTest, to, specifier)
  if (from.family === 'kernel') {
    return 'The kernel imports nothing: every room stands on it. Pass what you need in as an argument, or move this file into a room.'
  }
  if (to.family === 'kernel') return undefined
  if (to.family === 'apps') {
    return 'Nobody imports apps: they are thin shells that put rooms together. Move what you need into a room and let the app import its door.'
  }
  const isBelow = from.family === 'foundation' || from.family === 'design'
  if (isBelow && to.family !== 'foundation' && to.family !== 'design') {
    return `${from.room} may not import ${to.room}: every family stands on ${from.family}, so it knows none of them. Let the family call it with arguments, or listen to its audit action.`
  }
  if (from.family === 'accountability' && ['services', 'visits', 'conversations'].includes(to.family)) {
    return `accountability may not import ${to.family}: the matter is the spine, kinds import it and it knows no kind. Let the kind register a matter and listen to matter.* actions.`
  }
  return whyNotSide(from, isTest, to, specifier)
}

function whyNotSide(from: Place, isTest: boolean, to: Place, specifier: string): string | undefined {
  if (isTest || from.family === 'outside' || to.side === 'floor' || to.side === from.side) return undefined
  if (from.side === 'floor') {
    return `The floor (rules, contract) may import only front doors, and ${specifier} is a ${to.side} door. Ask for the value as an argument, or move this file into the ${to.side} side.`
  }
  if (from.side === 'web') {
    return `Screens may never import a server door (${specifier}): it would send server code to people's browsers. Call the endpoint of its contract, or import the front door.`
  }
  return `The server side may not import ${specifier}: screens are built for browsers. Share through the front door.`
}

function whyNotPackage(from: Place, isTest: boolean, specifier: string): string | undefined {
  if (isTest || from.side === 'server') return undefined
  if (from.family === 'kernel') {
    return `The kernel imports nothing, so not ${specifier}: every room stands on it. Pass what you need in as an argument, or move this file into a room.`
  }
  const name = packageOf(specifier)
  if (from.side === 'floor') {
    if (name === 'zod') return undefined
    return `The floor (rules, contract) may import no package but zod, so not ${specifier}: rules are pure and run on server and screens alike. Pass the result in as an argument, or move this file into server/.`
  }
  if (WEB_PACKAGES.includes(name)) return undefined
  if (specifier.startsWith('node:')) {
    return `Screens may never import ${specifier}: browsers have no Node. Do this work in server/ and call its endpoint.`
  }
  return `${name} is not among the packages made for browsers, so screens may not import it. Do this work in server/; if it truly is a web package, add it to WEB_PACKAGES in tools/room-law.`
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

function doorOf(file: string): string {
  const place = placeOf(file)
  if (place === undefined) return 'family/room'
  const side = place.family !== 'foundation' && place.side === 'web' ? file.split('/')[3] : undefined
  const door = place.room.replace('src/', '')
  if (place.side === 'server' && place.family !== 'apps') return `${door}/server`
  return side === undefined || place.family === 'design' || place.family === 'apps' ? door : `${door}/${side}`
}
