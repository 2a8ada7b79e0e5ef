import { placePermissions } from '../index.ts'
import { placeRoutes } from './place-routes.ts'

export { featureOfRow, type PlaceMapping, placeMapping, plainPlaceMapping } from '../import/place-mapping.ts'
export { allowEverywhere } from './allow-everywhere.ts'
export { type ImportedPlaces, importPlaces } from './import-places.ts'
export {
  addJurisdiction,
  bumpStructure,
  forgetJurisdictions,
  getJurisdiction,
  type Jurisdiction,
  type NewJurisdiction,
  readJurisdictions,
} from './jurisdiction.ts'
export { packPlaceIndex } from './packed-place-index.ts'
export { whoseIs } from './place-routes.ts'
export { type PlaceTree, readPlaceTree, upsertPlaces } from './place-sql.ts'
export { byStructure } from './structure-cache.ts'

export const placesRoom = { name: 'places', routes: placeRoutes, permissions: placePermissions, tasks: [] }
