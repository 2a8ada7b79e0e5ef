import sharp from 'sharp'
import { type Random, rect, seeded } from './scenes/backdrop.ts'
import {
  corridorClutter,
  dampCeiling,
  darkStairs,
  leakingPipe,
  liftDoors,
  pastedWall,
} from './scenes/indoor-scenes.ts'
import {
  brokenLamp,
  fallenBranch,
  flooded,
  loosePaving,
  manhole,
  pothole,
  river,
} from './scenes/street-scenes.ts'
import {
  blockedLane,
  brokenFitness,
  dumpedFurniture,
  fullBins,
  hangingCables,
  scatteredBikes,
  streetStalls,
} from './scenes/yard-scenes.ts'

type Scene = (random: Random) => string

/** What a photo of each category shows; categories about people have none. */
const scenes: Readonly<Record<string, Scene>> = {
  '0101': fullBins,
  '0103': dumpedFurniture,
  '0104': pastedWall,
  '0106': flooded,
  '0108': river,
  '0201': brokenLamp,
  '0202': manhole,
  '0203': pothole,
  '0204': loosePaving,
  '0205': brokenFitness,
  '0206': fallenBranch,
  '0207': flooded,
  '0301': liftDoors,
  '0302': darkStairs,
  '0303': corridorClutter,
  '0304': dampCeiling,
  '0501': blockedLane,
  '0502': scatteredBikes,
  '0601': leakingPipe,
  '0702': streetStalls,
  '0801': blockedLane,
  '0803': hangingCables,
}

export const categoriesWithPhotos: readonly string[] = Object.keys(scenes)

/** The picture as SVG, 1200 × 900; undefined where a photo would make no sense. */
export function sceneFor(category: string, seed: number): string | undefined {
  const scene = scenes[category]
  if (!scene) return undefined
  const random = seeded(seed * 7919 + Number(category))
  const drawn = scene(random)
  const mirrored = random() < 0.5 ? `<g transform="translate(1200 0) scale(-1 1)">${drawn}</g>` : drawn
  const zoom = 1 + random() * 0.1
  const tilt = (random() - 0.5) * 2.4
  const frame = `translate(600 450) rotate(${tilt.toFixed(2)}) scale(${(zoom + 0.05).toFixed(3)}) translate(-600 -450)`
  const vignette =
    '<defs><radialGradient id="edge" r=".78"><stop offset=".62" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".3"/></radialGradient></defs>'
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900" viewBox="0 0 1200 900"><g transform="${frame}">${mirrored}</g>${vignette}${rect(0, 0, 1200, 900, 'url(#edge)')}</svg>`
}

/** A JPEG of 1200 × 900 without metadata, the same for the same seed. */
export async function drawDemoPhoto(category: string, seed: number): Promise<Buffer | undefined> {
  const svg = sceneFor(category, seed)
  if (svg === undefined) return undefined
  return await sharp(Buffer.from(svg)).flatten({ background: '#888' }).jpeg({ quality: 78 }).toBuffer()
}
