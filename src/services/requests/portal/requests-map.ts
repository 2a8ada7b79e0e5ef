import type { MapPoint } from './leaflet-map.ts'

/** Opens the map of requests; the list beside it is complete without it. */
export async function openRequestsMap(holder: HTMLElement): Promise<void> {
  const points: MapPoint[] = JSON.parse(holder.dataset.points ?? '[]')
  try {
    const { showOnMap } = await import('./leaflet-map.ts')
    showOnMap(holder, points)
  } catch {
    holder.hidden = true
  }
}
