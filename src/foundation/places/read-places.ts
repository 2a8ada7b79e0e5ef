import { type Id, isId, type Refusal, type Words } from '#kernel'
import { type FeatureCollection, placeGeometrySchema, placePropertiesSchema } from './geojson.ts'
import type { Position, Shape } from './geometry.ts'
import { mayStandUnder, type Place, pathUnder, placeDepth } from './place.ts'
import { whyNotPositions, whyNotShape } from './why-not-shape.ts'

export interface RefusedFeature {
  /** Place in the file's list of features, from 0. */
  readonly index: number
  readonly refusal: Refusal
}

export interface ReadPlaces {
  /** Parents before children. */
  readonly places: readonly Place[]
  readonly refused: readonly RefusedFeature[]
}

/**
 * Reads a file of places in any order; each feature is taken or refused with its reason. A code of `existing` keeps
 * that place's id, so that the same file read twice changes nothing; parents may be in the file or in `existing`.
 */
export function readPlaces(
  collection: FeatureCollection,
  makeId: (code: string) => Id,
  existing: readonly Place[] = [],
): ReadPlaces {
  const known = new Map(existing.map((place) => [place.code, place]))
  const taken = new Map<string, Place>()
  const refused: RefusedFeature[] = []
  const drafts: { index: number; draft: Draft }[] = []
  const codes = new Set<string>()
  for (const [index, feature] of collection.features.entries()) {
    const draft = readFeature(feature)
    if (isRefusal(draft)) refused.push({ index, refusal: draft })
    else if (codes.has(draft.code)) refused.push({ index, refusal: duplicateCode(draft.code) })
    else {
      codes.add(draft.code)
      drafts.push({ index, draft })
    }
  }
  drafts.sort((one, other) => placeDepth(one.draft.kind) - placeDepth(other.draft.kind))
  for (const { index, draft } of drafts) {
    const { parentCode, id, ...rest } = draft
    const parent = parentCode ? (taken.get(parentCode) ?? known.get(parentCode)) : null
    const refusal = whyNotUnder(draft, parent)
    if (refusal) refused.push({ index, refusal })
    else
      taken.set(draft.code, {
        ...rest,
        id: known.get(draft.code)?.id ?? id ?? makeId(draft.code),
        parentId: parent?.id ?? null,
        path: pathUnder(parent?.path ?? null, draft.code),
      })
  }
  refused.sort((one, other) => one.index - other.index)
  return { places: [...taken.values()], refused }
}

type Draft = Omit<Place, 'id' | 'parentId' | 'path'> & {
  readonly id: Id | undefined
  readonly parentCode: string
}

function readFeature(feature: unknown): Draft | Refusal {
  if (typeof feature !== 'object' || feature === null) return notAFeature
  const { id, properties, geometry } = feature as Record<string, unknown>
  const read = placePropertiesSchema.safeParse(properties)
  if (!read.success) return read.error.issues.some((issue) => issue.path[0] === 'kind') ? noKind : notAFeature
  const { code, kind, parent, name, nameEn, address, pin } = read.data
  if (!/^[^\s/]{1,40}$/.test(code)) return noCode
  if (!name) return noName
  const drawn = readGeometry(geometry, pin)
  if (isRefusal(drawn)) return drawn
  return {
    id: typeof id === 'string' && isId(id) ? id : undefined,
    code,
    kind,
    parentCode: parent,
    name: { zh: name, en: nameEn || name },
    address: address || null,
    ...drawn,
  }
}

function readGeometry(
  geometry: unknown,
  pin: readonly number[] | null | undefined,
): { shape: Shape | null; point: Position | null } | Refusal {
  const point = pin ? flat(pin) : null
  const badPin = point && whyNotPositions([point])
  if (badPin) return badPin
  if (geometry === null || geometry === undefined) return { shape: null, point }
  const read = placeGeometrySchema.safeParse(geometry)
  if (!read.success) return notDrawn
  if (read.data.type === 'Point') {
    const at = flat(read.data.coordinates)
    return whyNotPositions([at]) ?? { shape: null, point: at }
  }
  const shape: Shape =
    read.data.type === 'Polygon'
      ? { type: 'Polygon', coordinates: read.data.coordinates.map((ring) => ring.map(flat)) }
      : {
          type: 'MultiPolygon',
          coordinates: read.data.coordinates.map((rings) => rings.map((ring) => ring.map(flat))),
        }
  return whyNotShape(shape) ?? { shape, point }
}

/** Heights, which some programs add, are left out. */
function flat(position: readonly number[]): Position {
  return [position[0]!, position[1]!]
}

function whyNotUnder(draft: Draft, parent: Place | null | undefined): Refusal | undefined {
  if (parent === undefined) return unknownParent(draft.parentCode)
  if (!mayStandUnder(draft.kind, parent?.kind ?? null)) return parent ? wrongParent : noParent
  return undefined
}

function isRefusal(value: object): value is Refusal {
  return 'words' in value
}

function refusal(code: string, words: Words): Refusal {
  return { code, words }
}

const notAFeature = refusal('place.not-a-feature', {
  zh: '这一条不是 GeoJSON 要素，或者属性写法不对。',
  en: 'This is not a GeoJSON feature, or its properties are written in another way.',
})
const noKind = refusal('place.no-kind', {
  zh: '请在 kind 中写明是什么：jurisdiction、community、grid 或 building。',
  en: 'Say in kind what it is: jurisdiction, community, grid or building.',
})
const noCode = refusal('place.no-code', {
  zh: '缺少 code，或者它超过 40 个字、含有空格或“/”。',
  en: 'The code is missing, is longer than 40 characters, or has a space or a “/”.',
})
const noName = refusal('place.no-name', {
  zh: '缺少名称（name）。',
  en: 'The name is missing.',
})
const notDrawn = refusal('place.geometry', {
  zh: '图形要用面（Polygon、MultiPolygon）或点（Point），坐标都是数字。',
  en: 'Draw it as a Polygon, MultiPolygon or Point whose coordinates are numbers.',
})
const noParent = refusal('place.no-parent', {
  zh: '请在 parent 中写上级的代码；只有辖区没有上级。',
  en: 'Give the code of what it belongs to in parent; only a jurisdiction stands alone.',
})
const wrongParent = refusal('place.wrong-parent', {
  zh: '上级不对：社区属于辖区，网格属于社区，楼栋属于网格或社区。',
  en: 'It cannot stand there: a community belongs to a jurisdiction, a grid to a community, a building to either.',
})

function unknownParent(code: string): Refusal {
  return refusal('place.unknown-parent', {
    zh: `没有找到上级 ${code}，或者上级自己也有问题。`,
    en: `${code}, to which it belongs, was not found or was itself refused.`,
  })
}

function duplicateCode(code: string): Refusal {
  return refusal('place.duplicate-code', {
    zh: `代码 ${code} 在文件中已经用过。`,
    en: `The code ${code} is already used in this file.`,
  })
}
