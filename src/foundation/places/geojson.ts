import { z } from 'zod'
import type { Shape } from './geometry.ts'
import { type Place, type PlaceKind, placeKinds } from './place.ts'

const position = z.tuple([z.number(), z.number()], z.number())
const polygon = z.array(z.array(position)).min(1)

/** What a place may be drawn as. Lines and collections are not places. */
export const placeGeometrySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Point'), coordinates: position }),
  z.object({ type: z.literal('Polygon'), coordinates: polygon }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) }),
])

/** Codes are often numbers in files made by spreadsheets. */
const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => String(value ?? '').trim())

/** Flat, because map programs turn nested properties into text. `parent` is a code. */
export const placePropertiesSchema = z.object({
  code: text,
  kind: z.enum(placeKinds),
  parent: text,
  name: text,
  nameEn: text,
  address: text,
  /** The chosen pin of a place that is drawn as a shape. */
  pin: position.nullish(),
})

/** The envelope (RFC 7946); each feature is read by itself, so that a bad one refuses only itself. */
export const featureCollectionSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.unknown()),
})

export type FeatureCollection = z.infer<typeof featureCollectionSchema>

export interface PlaceFeature {
  readonly type: 'Feature'
  readonly id: string
  readonly properties: {
    readonly code: string
    readonly kind: PlaceKind
    readonly parent: string | null
    readonly name: string
    readonly nameEn: string
    readonly address: string | null
    readonly pin: Place['point']
  }
  readonly geometry: Shape | { readonly type: 'Point'; readonly coordinates: Place['point'] } | null
}

/** Writes places so that readPlaces reads the same ones again. Parents outside the list keep their code. */
export function writePlaces(places: readonly Place[]): {
  readonly type: 'FeatureCollection'
  readonly features: readonly PlaceFeature[]
} {
  return { type: 'FeatureCollection', features: places.map(writePlace) }
}

function writePlace(place: Place): PlaceFeature {
  const { id, kind, code, name, shape, point, address } = place
  return {
    type: 'Feature',
    id,
    properties: {
      code,
      kind,
      parent: place.path.split('/').at(-2) ?? null,
      name: name.zh,
      nameEn: name.en,
      address,
      pin: shape ? point : null,
    },
    geometry: shape ?? (point && { type: 'Point', coordinates: point }),
  }
}
