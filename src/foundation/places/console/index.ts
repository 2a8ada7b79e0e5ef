import { lazy } from 'react'
import './places.css'

export { placesAbove, useCalendar, useJurisdiction, usePlaces } from './jurisdiction.ts'
export { PlaceMap } from './lazy-place-map.ts'
export { PlacePicker } from './place-picker.tsx'
export { placesWords } from './places-words.ts'
export const PlacesScreen = lazy(() => import('./places-screen.tsx'))
