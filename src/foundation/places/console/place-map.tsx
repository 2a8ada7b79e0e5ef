import { useEffect, useRef, useState } from 'react'
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
  const [open, setOpen] = useState<OpenMap>()
  const latest = useRef(options)
  latest.current = options
  const picks = options.onPick !== undefined
  useEffect(() => {
    if (!box.current || !jurisdiction) return
    const { point, onPick } = latest.current
    const opened = openMap(box.current, {
      center: point ?? jurisdiction.center,
      zoom: point ? 17 : 15,
      baseMap: jurisdiction.baseMap,
      dark,
      onPick: onPick && ((picked) => latest.current.onPick?.(picked)),
      onMarker: (id) => latest.current.onMarker?.(id),
      onArea: latest.current.onArea && ((id) => latest.current.onArea?.(id)),
      words: { zoomIn: say(words.zoomIn), zoomOut: say(words.zoomOut) },
    })
    setOpen(opened)
    return () => {
      setOpen(undefined)
      opened.close()
    }
  }, [jurisdiction, dark, say, picks])
  const { point, markers, areas } = options
  const fitted = useRef<OpenMap>(undefined)
  useEffect(() => {
    open?.setAreas(areas ?? [])
    // Shows all of it once; afterwards the person decides where to look.
    if (open && areas?.length && fitted.current !== open && !latest.current.point) {
      fitted.current = open
      open.showAll()
    }
  }, [open, areas])
  useEffect(() => open?.setMarkers(markers ?? []), [open, markers])
  useEffect(() => open?.setPicked(point ?? null), [open, point])
  return (
    <section
      className={`place-map ${options.className ?? ''}`}
      aria-label={options.label ?? say(words.map)}
      ref={box}
    />
  )
}
