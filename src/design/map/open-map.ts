import {
  canvas,
  circleMarker,
  geoJSON,
  type LatLngTuple,
  type Map as LeafletMap,
  map,
  polygon,
} from 'leaflet'
import 'leaflet/dist/leaflet.css'
import './map.css'
import { drawBaseMap } from './draw-base-map.ts'

export interface MapPoint {
  readonly lon: number
  readonly lat: number
}

export interface MapMarker extends MapPoint {
  readonly id: string
  readonly label: string
  /** A CSS colour; jade when left out. */
  readonly colour?: string | undefined
}

export interface MapArea {
  readonly id: string
  readonly label: string
  /** GeoJSON Polygon or MultiPolygon, WGS-84. */
  readonly shape: unknown
  readonly chosen?: boolean | undefined
}

export interface MapOptions {
  readonly center: MapPoint
  readonly zoom?: number | undefined
  /** Address of the base map (GeoJSON); null draws areas and markers on plain paper. */
  readonly baseMap: string | null
  readonly dark?: boolean | undefined
  readonly onPick?: ((point: MapPoint) => void) | undefined
  readonly onMarker?: ((id: string) => void) | undefined
  readonly onArea?: ((id: string) => void) | undefined
  readonly words: { readonly zoomIn: string; readonly zoomOut: string }
}

/** An open map; `close` gives everything back. */
export interface OpenMap {
  readonly setMarkers: (markers: readonly MapMarker[]) => void
  readonly setAreas: (areas: readonly MapArea[]) => void
  readonly setPicked: (point: MapPoint | null) => void
  readonly show: (point: MapPoint, zoom?: number) => void
  readonly showAll: () => void
  readonly close: () => void
}

/** Opens a map in an element that has a size. The base map comes when it comes and never blocks. */
export function openMap(element: HTMLElement, options: MapOptions): OpenMap {
  const jade = options.dark ? '#63c9ad' : '#0b6b55'
  const leaflet = map(element, {
    center: [options.center.lat, options.center.lon],
    zoom: options.zoom ?? 15,
    minZoom: 9,
    maxZoom: 19,
    zoomControl: false,
    // A zoom that is still moving when its screen closes ends in an error of Leaflet's own.
    zoomAnimation: false,
    zoomSnap: 0.25,
    attributionControl: true,
    preferCanvas: true,
    renderer: canvas({ padding: 0.3, tolerance: 6 }),
  })
  leaflet.attributionControl.setPrefix(false)
  addZoom(leaflet, options.words)
  const stop = new AbortController()
  if (options.baseMap) drawBaseMap(leaflet, options.baseMap, options.dark ?? false, stop.signal)
  const areas = geoJSON(undefined, { style: () => ({ color: jade, weight: 1 }) }).addTo(leaflet)
  const markers = geoJSON().addTo(leaflet)
  let picked: ReturnType<typeof circleMarker> | undefined
  if (options.onPick) {
    leaflet.on('click', ({ latlng }) => options.onPick?.({ lon: latlng.lng, lat: latlng.lat }))
    element.classList.add('map-picks')
  }
  return {
    setMarkers(list) {
      markers.clearLayers()
      for (const { lon, lat, id, label, colour } of list) {
        const dot = circleMarker([lat, lon], {
          radius: 7,
          color: options.dark ? '#121614' : '#ffffff',
          weight: 2,
          fillColor: colour ?? jade,
          fillOpacity: 1,
          bubblingMouseEvents: false,
        })
        dot.bindTooltip(textNode(label))
        if (options.onMarker) dot.on('click', () => options.onMarker?.(id))
        markers.addLayer(dot)
      }
    },
    setAreas(list) {
      areas.clearLayers()
      for (const { id, label, shape, chosen } of list) {
        const area = polygon(ringsOf(shape), {
          color: jade,
          weight: chosen ? 3 : 1,
          fillColor: jade,
          fillOpacity: chosen ? 0.22 : 0.05,
          bubblingMouseEvents: options.onPick !== undefined,
        })
        area.bindTooltip(textNode(label), { sticky: true })
        if (options.onArea) area.on('click', () => options.onArea?.(id))
        areas.addLayer(area)
      }
    },
    setPicked(point) {
      picked?.remove()
      picked = undefined
      if (!point) return
      picked = circleMarker([point.lat, point.lon], {
        radius: 10,
        color: '#ffffff',
        weight: 3,
        fillColor: options.dark ? '#ef9068' : '#b4481e',
        fillOpacity: 1,
        interactive: false,
      }).addTo(leaflet)
    },
    show: (point, zoom) => void leaflet.setView([point.lat, point.lon], zoom ?? leaflet.getZoom()),
    showAll() {
      const bounds = areas.getBounds()
      if (bounds.isValid()) leaflet.fitBounds(bounds, { padding: [12, 12] })
    },
    close() {
      stop.abort()
      leaflet.remove()
    },
  }
}

// Tooltips take HTML when given text, and labels are what people typed.
function textNode(text: string): HTMLElement {
  const span = document.createElement('span')
  span.textContent = text
  return span
}

function ringsOf(shape: unknown): LatLngTuple[][][] {
  const { type, coordinates } = shape as { type: string; coordinates: unknown }
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as [number, number][][][]
  return polygons.map((rings) => rings.map((ring) => ring.map(([lon, lat]): LatLngTuple => [lat, lon])))
}

/** Leaflet's own buttons are links without names for screen readers. */
function addZoom(leaflet: LeafletMap, words: MapOptions['words']): void {
  const box = document.createElement('div')
  box.className = 'map-zoom'
  for (const [sign, name, step] of [
    ['+', words.zoomIn, 1],
    ['−', words.zoomOut, -1],
  ] as const) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = sign
    button.setAttribute('aria-label', name)
    button.addEventListener('click', (event) => {
      event.stopPropagation()
      leaflet.setZoom(leaflet.getZoom() + step)
    })
    button.addEventListener('dblclick', (event) => event.stopPropagation())
    box.append(button)
  }
  leaflet.getContainer().append(box)
}
