import 'leaflet/dist/leaflet.css'
import L from 'leaflet'
import type { Point } from './form-place.ts'
import { t } from './spoken.ts'

export interface MapPoint {
  readonly code: string
  readonly title: string
  readonly place: string
  readonly point: Point
  readonly state: string
}

/** Opens the map to pick a point: tap, or move the map and press Enter, which takes its middle. */
export async function pickOnMap(
  holder: HTMLElement,
  at: Point | undefined,
  picked: (point: Point) => void,
): Promise<(point: Point) => void> {
  const map = drawMap(holder)
  const pin = L.marker(map.getCenter(), { icon: dot('pin'), keyboard: false, interactive: false })
  const show = ({ lon, lat }: Point) => {
    pin.setLatLng([lat, lon]).addTo(map)
    if (!map.getBounds().contains([lat, lon])) map.setView([lat, lon], 17)
  }
  // A position in another city would show a map without anything on it.
  if (at && map.distance(map.getCenter(), [at.lat, at.lon]) < farMeters) show(at)
  map.on('click', ({ latlng }) => picked({ lon: latlng.wrap().lng, lat: latlng.lat }))
  holder.tabIndex = 0
  holder.setAttribute('role', 'application')
  holder.setAttribute('aria-label', t(help))
  holder.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.target !== holder) return
    event.preventDefault()
    event.stopPropagation()
    const { lng, lat } = map.getCenter()
    picked({ lon: lng, lat })
  })
  holder.focus()
  return show
}

const farMeters = 20_000

const help = {
  zh: '地图：点一下选位置；用键盘时，方向键移动，加减键缩放，回车选正中间。',
  en: 'Map: tap to choose. By keyboard: arrows move, plus and minus zoom, Enter chooses the middle.',
}

/** Shows requests as points that lead to their pages. */
export function showOnMap(holder: HTMLElement, points: readonly MapPoint[]): void {
  const map = drawMap(holder)
  for (const { code, title, place, point, state } of points) {
    const link = document.createElement('a')
    link.href = `/r/${code}`
    link.textContent = `${title} · ${place}`
    L.marker([point.lat, point.lon], { icon: dot(state), title: `${title} · ${place}` })
      .bindPopup(link)
      .addTo(map)
  }
  if (points.length > 1) {
    map.fitBounds(L.latLngBounds(points.map(({ point }) => [point.lat, point.lon])), { padding: [24, 24] })
  }
}

function drawMap(holder: HTMLElement): L.Map {
  const [lon = 0, lat = 0] = (holder.dataset.center ?? '').split(',').map(Number)
  const map = L.map(holder, {
    zoomControl: false,
    minZoom: 12,
    maxZoom: 19,
    zoomSnap: 0.25,
    renderer: L.canvas(),
  })
  map.setView([lat, lon], 15)
  L.control
    .zoom({ zoomInTitle: t({ zh: '放大', en: 'Zoom in' }), zoomOutTitle: t({ zh: '缩小', en: 'Zoom out' }) })
    .addTo(map)
  map.attributionControl.setPrefix(false)
  // The base comes after: the map can be used before, and without it.
  if (holder.dataset.base) void drawBase(map, holder.dataset.base)
  return map
}

async function drawBase(map: L.Map, path: string): Promise<void> {
  const answer = await fetch(path).catch(() => undefined)
  if (!answer?.ok) return
  const base = await answer.json()
  L.geoJSON(base, { style: (feature) => styleOf(feature?.properties ?? {}), interactive: false }).addTo(map)
  if (base.attribution) map.attributionControl.addAttribution(base.attribution)
}

function styleOf({ kind, class: rank }: { kind?: string; class?: string }): L.PathOptions {
  if (kind === 'water') return { stroke: false, fillColor: '#BFD9E6', fillOpacity: 1 }
  if (kind === 'building') return { color: '#CFC8BA', weight: 0.5, fillColor: '#E4DFD5', fillOpacity: 1 }
  if (kind === 'rail') return { color: '#8A8F8B', weight: 1.5, dashArray: '6 4' }
  const widths: Record<string, number> = { trunk: 6, main: 5, street: 3, path: 1 }
  return { color: rank === 'path' ? '#CFC8BA' : '#FFFFFF', weight: widths[rank ?? ''] ?? 3 }
}

// Drawn by the style sheet instead of Leaflet's picture files.
const dot = (kind: string) => L.divIcon({ className: `dot ${kind}`, iconSize: [24, 24] })
