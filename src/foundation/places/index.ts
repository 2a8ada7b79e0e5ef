export * from './contract.ts'
export {
  type FeatureCollection,
  featureCollectionSchema,
  type PlaceFeature,
  placeGeometrySchema,
  writePlaces,
} from './geojson.ts'
export {
  type Box,
  boxHolds,
  boxOf,
  centroidOf,
  covers,
  distanceMeters,
  type MultiPolygon,
  type Polygon,
  type Position,
  type Ring,
  type Shape,
} from './geometry.ts'
export {
  inSubtree,
  mayStandUnder,
  type Place,
  type PlaceKind,
  pathUnder,
  placeDepth,
  placeKinds,
} from './place.ts'
export { buildPlaceIndex, findPlaceAt, type PlaceIndex } from './place-index.ts'
export { roundForPublic } from './public-point.ts'
export { type ReadPlaces, type RefusedFeature, readPlaces } from './read-places.ts'
export {
  communityCodeOf,
  gridCodeOf,
  type RegionKind,
  regionKindOf,
  whyNotGridCode,
  whyNotRegionCode,
} from './region-code.ts'
export { whyNotPositions, whyNotShape } from './why-not-shape.ts'
