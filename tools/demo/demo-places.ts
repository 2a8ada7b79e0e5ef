import { createHash } from 'node:crypto'
import {
  boxOf,
  centroidOf,
  covers,
  distanceMeters,
  gridCodeOf,
  type Place,
  type Polygon,
  type Position,
  pathUnder,
} from '#foundation/places'
import type { Id, Words } from '#kernel'
import { roundPosition } from './cut-ring.ts'
import { baseMapHouses, type DemoJurisdiction, demoLand, inReadingOrder } from './demo-map.ts'
import { type DemoNames, demoNames } from './demo-names.ts'

/** No province has the digits 99 (GB/T 2260), so these codes belong to nobody. */
const jurisdictions: Record<
  DemoJurisdiction,
  { code: string; name: Words; communities: [string, string][] }
> = {
  qinghe: {
    code: '990101001000',
    name: { zh: '青禾街道', en: 'Qinghe Subdistrict' },
    communities: [
      ['guihuayuan', '001'],
      ['xiangyang', '002'],
      ['songgang', '003'],
      ['wutongli', '004'],
      ['baiyang', '005'],
      ['cuihu', '006'],
      ['wenchang', '007'],
      ['minle', '008'],
      ['hepingli', '009'],
      ['qingshiqiao', '010'],
    ],
  },
  liuxi: {
    code: '990101100000',
    name: { zh: '柳溪镇', en: 'Liuxi Town' },
    communities: [
      ['liuxi', '001'],
      ['yangshuwan', '200'],
    ],
  },
}

/** Where the map shows few houses, addresses are added, so that every grid has some to choose from. */
const fewestBuildings = 5

/** Squares bigger than this, in metres along their diagonal, are shops and not a staircase of flats. */
const shopsFrom = 130

/** All places of a demonstration jurisdiction, parents first; the same ones on every machine and at every call. */
export function demoPlaces(jurisdiction: DemoJurisdiction = 'qinghe'): Place[] {
  const { code, name, communities } = jurisdictions[jurisdiction]
  const { outline, communities: land } = demoLand[jurisdiction]
  const root = drawn('jurisdiction', null, code, name, outline)
  return [
    root,
    ...communities.flatMap(([key, digits]) => {
      const { shape, grids } = land.get(key)!
      const names = demoNames[key]!
      const community = drawn('community', root, code.slice(0, 9) + digits, names.community, shape)
      return [community, ...grids.flatMap((grid, index) => gridPlaces(community, grid, index, names))]
    }),
  ]
}

/** An id that is always the same for the same code: a hash in the form of a UUIDv8 (RFC 9562 §5.8). */
export function idOf(code: string): Id {
  const hex = createHash('sha256').update(`linli demonstration place ${code}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function gridPlaces(community: Place, shape: Polygon, index: number, names: DemoNames): Place[] {
  const { zh, en } = names.community
  const number = index + 1
  const grid = drawn(
    'grid',
    community,
    gridCodeOf(community.code, number),
    { zh: `${zh}第 ${number} 网格`, en: `${en}, Grid ${number}` },
    shape,
  )
  const houses = housesIn(shape).map((house) => ({ house, point: roundPosition(centroidOf(house)) }))
  const points = houses.map(({ point }) => point)
  while (points.length < fewestBuildings) points.push(freePoint(shape, grid.code, points))
  const counts = { flats: 0, shops: 0 }
  return [
    grid,
    ...points.map((point, at): Place => {
      const house = houses[at]?.house ?? null
      const code = `${grid.code}-${String(at + 1).padStart(3, '0')}`
      return {
        ...below(grid, code),
        kind: 'building',
        name: index + at === 0 ? seatName(names) : buildingName(names, index, house, counts),
        shape: house,
        point,
        address: `${names.lane} ${index * 60 + (at + 1) * 2} 号`,
      }
    }),
  ]
}

/** Every community has its seat in the first house of its first grid. */
function seatName({ community }: DemoNames): Words {
  return { zh: `${community.zh}党群服务中心`, en: `${community.en} Service Centre` }
}

function buildingName(
  { estates }: DemoNames,
  grid: number,
  house: Polygon | null,
  counts: { flats: number; shops: number },
): Words {
  const estate = estates[grid]!
  if (house && diagonalMeters(house) > shopsFrom) {
    const number = ++counts.shops
    return { zh: `${estate.zh}商业楼 ${number} 座`, en: `${estate.en}, Shops ${number}` }
  }
  const number = ++counts.flats
  return { zh: `${estate.zh} ${number} 栋`, en: `${estate.en}, Building ${number}` }
}

function drawn(kind: Place['kind'], parent: Place | null, code: string, name: Words, shape: Polygon): Place {
  return { ...below(parent, code), kind, name, shape, point: null, address: null }
}

function below(parent: Place | null, code: string): Pick<Place, 'id' | 'parentId' | 'code' | 'path'> {
  return { id: idOf(code), parentId: parent?.id ?? null, code, path: pathUnder(parent?.path ?? null, code) }
}

function housesIn(grid: Polygon): Polygon[] {
  return inReadingOrder(
    baseMapHouses.filter((house) => covers(grid, centroidOf(house))),
    0.0004,
  )
}

function diagonalMeters(house: Polygon): number {
  const [westEdge, south, eastEdge, north] = boxOf(house)
  return distanceMeters([westEdge, south], [eastEdge, north])
}

/** A free spot well inside the grid, 30 m from the other buildings; drawn by hash, so that it never moves. */
function freePoint(grid: Polygon, seed: string, taken: readonly Position[]): Position {
  const [westEdge, south, eastEdge, north] = boxOf(grid)
  for (let draw = 0; draw < 1000; draw++) {
    const hash = createHash('sha256').update(`${seed} ${taken.length} ${draw}`).digest()
    const [x, y] = [hash.readUInt32BE(0) / 2 ** 32, hash.readUInt32BE(4) / 2 ** 32]
    const point = roundPosition([westEdge + x * (eastEdge - westEdge), south + y * (north - south)])
    const isFree =
      isWellInside(grid, point) &&
      taken.every((other) => distanceMeters(other, point) > 30) &&
      !baseMapHouses.some((house) => covers(house, point))
    if (isFree) return point
  }
  throw new Error(`no room for another building in ${seed}`)
}

/** About 25 m from every border, which is a road. */
function isWellInside(grid: Polygon, [x, y]: Position): boolean {
  const around: Position[] = [
    [x + 0.00025, y],
    [x - 0.00025, y],
    [x, y + 0.00022],
    [x, y - 0.00022],
  ]
  return around.every((position) => covers(grid, position))
}
