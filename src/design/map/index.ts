export {
  type MapArea,
  type MapMarker,
  type MapOptions,
  type MapPoint,
  type OpenMap,
  openMap,
} from './open-map.ts'
