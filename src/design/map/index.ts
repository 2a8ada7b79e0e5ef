export {
  type MapArea,
  type MapMarker,
  type MapPoint,
  type OpenMap,
  openMap,
} from './open-map.ts'
