import { readFileSync } from 'node:fs'
import { boxHolds, boxOf, centroidOf, type Polygon } from '#foundation/places'
import { cutRing, weaving } from './cut-ring.ts'
import {
  border,
  chuyunRoad,
  east,
  easternRoad,
  guangguStreet,
  huquanStreet,
  type Line,
  lumoRoad,
  luoyuRoad,
  minzuAvenue,
  northLane,
  southLane,
  west,
  zisongRoad,
} from './demo-borders.ts'
import { divideIntoGrids } from './divide-into-grids.ts'

/**
 * The borders of the demonstration are invented like everything else that stands on the map. Communities come from
 * cutting the outline, grids from cutting communities, so that nothing overlaps and nothing is left out.
 *
 * A piece of land: cut by a line into what lies left and right of it, down to one community by its key.
 */
type Land = { cut: Line; left: Land; right: Land } | { community: string; grids: number }

const land = {
  qinghe: {
    outline: [border[0]!, ...west, ...border.slice(1).reverse(), border[0]!],
    cuts: {
      cut: luoyuRoad,
      left: {
        cut: lumoRoad,
        left: {
          cut: northLane,
          left: { community: 'guihuayuan', grids: 5 },
          right: { community: 'xiangyang', grids: 4 },
        },
        right: {
          cut: zisongRoad,
          left: { community: 'songgang', grids: 3 },
          right: { community: 'wutongli', grids: 4 },
        },
      },
      right: {
        cut: huquanStreet,
        left: { community: 'baiyang', grids: 4 },
        right: {
          cut: guangguStreet,
          left: { community: 'hepingli', grids: 4 },
          right: {
            cut: minzuAvenue,
            left: {
              cut: southLane,
              left: { community: 'qingshiqiao', grids: 4 },
              right: { community: 'minle', grids: 3 },
            },
            right: {
              cut: chuyunRoad,
              left: { community: 'wenchang', grids: 5 },
              right: { community: 'cuihu', grids: 5 },
            },
          },
        },
      },
    },
  },
  liuxi: {
    outline: [...border, ...east, border[0]!],
    cuts: {
      cut: easternRoad,
      left: { community: 'liuxi', grids: 2 },
      right: { community: 'yangshuwan', grids: 3 },
    },
  },
} satisfies Record<string, { outline: Line; cuts: Land }>

export type DemoJurisdiction = keyof typeof land

export interface DemoLand {
  readonly outline: Polygon
  readonly communities: ReadonlyMap<string, { readonly shape: Polygon; readonly grids: readonly Polygon[] }>
}

/** The houses of the base map as they are drawn there. */
export const baseMapHouses: readonly Polygon[] = (
  JSON.parse(readFileSync(new URL('data/base-map.geojson', import.meta.url), 'utf8')) as {
    features: { properties: { kind: string }; geometry: Polygon }[]
  }
).features.flatMap(({ properties, geometry }) => (properties.kind === 'building' ? [geometry] : []))

interface Cut {
  readonly outline: Line
  readonly communities: readonly (readonly [key: string, ring: Line, grids: readonly Line[]])[]
}

function cutLand(jurisdiction: DemoJurisdiction): Cut {
  const { outline, cuts } = land[jurisdiction]
  return { outline, communities: cutUp(outline, cuts) }
}

function cutUp(ring: Line, part: Land): Cut['communities'] {
  if ('cut' in part) {
    const [left, right] = cutRing(ring, part.cut)
    return [...cutUp(left, part.left), ...cutUp(right, part.right)]
  }
  const box = boxOf(polygon(ring))
  const houses = baseMapHouses.filter((house) => boxHolds(box, centroidOf(house)))
  const rings = houses.map((house) => house.coordinates[0]!)
  return [[part.community, ring, divideIntoGrids(ring, part.grids, rings)]]
}

/** Both jurisdictions are woven together, since they share a border. */
function drawLand(): Record<DemoJurisdiction, DemoLand> {
  const cuts = { qinghe: cutLand('qinghe'), liuxi: cutLand('liuxi') }
  const rings = Object.values(cuts).flatMap(({ outline, communities }) => [
    outline,
    ...communities.flatMap(([, ring, grids]) => [ring, ...grids]),
  ])
  const woven = weaving(rings)
  const draw = ({ outline, communities }: Cut): DemoLand => ({
    outline: polygon(woven(outline)),
    communities: new Map(
      communities.map(([key, ring, grids]) => [
        key,
        {
          shape: polygon(woven(ring)),
          grids: inReadingOrder(
            grids.map((grid) => polygon(woven(grid))),
            0.002,
          ),
        },
      ]),
    ),
  })
  return { qinghe: draw(cuts.qinghe), liuxi: draw(cuts.liuxi) }
}

/** From north to south and, in a row of so many degrees, from west to east: as numbers run on a plan. */
export function inReadingOrder(shapes: readonly Polygon[], row: number): Polygon[] {
  return shapes
    .map((shape) => ({ shape, centre: centroidOf(shape) }))
    .sort(
      ({ centre: one }, { centre: other }) =>
        Math.round(other[1] / row) - Math.round(one[1] / row) || one[0] - other[0],
    )
    .map(({ shape }) => shape)
}

function polygon(ring: Line): Polygon {
  return { type: 'Polygon', coordinates: [ring] }
}

export const demoLand: Record<DemoJurisdiction, DemoLand> = drawLand()
export const subdistrictOutline: Polygon = demoLand.qinghe.outline
