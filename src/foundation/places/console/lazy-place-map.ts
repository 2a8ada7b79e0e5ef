import { lazy } from 'react'

/** Leaflet comes only when a map is shown. */
export const PlaceMap = lazy(() => import('./place-map.tsx'))
