import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useSay, useTheme } from '#design/console'
import { type MapArea, type MapMarker, type MapPoint, type OpenMap, openMap } from '#design/map'
import { useJurisdiction } from './jurisdiction.ts'
import { placesWords as words } from './places-words.ts'

interface Options {
  readonly point?: MapPoint | null | undefined
  readonly markers?: readonly MapMarker[] | undefined
  readonly areas?: readonly MapArea[] | undefined
  readonly onPick?: ((point: MapPoint) => void) | undefined
  readonly onMarker?: ((id: string) => void) | undefined
  readonly onArea?: ((id: string) => void) | undefined
  readonly className?: string
  readonly label?: string
}

/** The map of the jurisdiction. A picture for those who see: everything on it can be reached beside it too. */
export default function PlaceMap(options: Options) {
  const say = useSay()
  const { dark } = useTheme()
  const jurisdiction = useJurisdiction()
  const box = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<OpenMap>()
  const { point, markers, areas } = options
  const picks = options.onPick !== undefined
  const pick = useEffectEvent((picked: MapPoint) => options.onPick?.(picked))
  const chooseMarker = useEffectEvent((id: string) => options.onMarker?.(id))
  const chooseArea = useEffectEvent((id: string) => options.onArea?.(id))
  const open = useEffectEvent((element: HTMLElement, center: MapPoint, baseMap: string | null) =>
    openMap(element, {
      center: point ?? center,
      zoom: point ? 17 : 15,
      baseMap,
      dark,
      onPick: picks ? pick : undefined,
      onMarker: chooseMarker,
      onArea: options.onArea && chooseArea,
      words: { zoomIn: say(words.zoomIn), zoomOut: say(words.zoomOut) },
    }),
  )
  useEffect(() => {
    if (!box.current || !jurisdiction) return
    const opened = open(box.current, jurisdiction.center, jurisdiction.baseMap)
    setMap(opened)
    return () => {
      setMap(undefined)
      opened.close()
    }
  }, [jurisdiction, dark, say, picks])
  const fitted = useRef<OpenMap>(undefined)
  useEffect(() => {
    map?.setAreas(areas ?? [])
    // Shows all of it once; afterwards the person decides where to look.
    if (map && areas?.length && fitted.current !== map) {
      fitted.current = map
      map.showAll()
    }
  }, [map, areas])
  useEffect(() => map?.setMarkers(markers ?? []), [map, markers])
  useEffect(() => map?.setPicked(point ?? null), [map, point])
  return (
    <section
      className={`place-map ${options.className ?? ''}`}
      aria-label={options.label ?? say(words.map)}
      ref={box}
    />
  )
}
