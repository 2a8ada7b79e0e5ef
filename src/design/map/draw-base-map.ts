import { geoJSON, type Map as LeafletMap, type PathOptions } from 'leaflet'

type Collection = Parameters<typeof geoJSON>[0] & { readonly attribution?: string }

const fetched = new Map<string, Promise<Collection>>()

/** Draws streets, water and houses under everything else, from one GeoJSON file of this house. */
export function drawBaseMap(leaflet: LeafletMap, address: string, dark: boolean, signal: AbortSignal): void {
  const colours = dark ? darkGround : lightGround
  let file = fetched.get(address)
  if (!file) {
    file = fetch(address).then((response) => {
      if (!response.ok) throw new Error(`base map: ${response.status}`)
      return response.json() as Promise<Collection>
    })
    fetched.set(address, file)
  }
  file.then(
    (collection) => {
      if (signal.aborted) return
      geoJSON(collection, { interactive: false, style: (feature) => styleOf(feature, colours) })
        .addTo(leaflet)
        .bringToBack()
      if (collection.attribution) leaflet.attributionControl.addAttribution(collection.attribution)
    },
    // The map stays useful without streets; the next opening asks again.
    () => fetched.delete(address),
  )
}

interface Ground {
  readonly water: string
  readonly building: string
  readonly road: string
  readonly rail: string
}
const lightGround: Ground = { water: '#cfe2ea', building: '#e8e2d6', road: '#ffffff', rail: '#b9b2a4' }
const darkGround: Ground = { water: '#1d3038', building: '#262d29', road: '#3a433e', rail: '#4a534d' }

const roadWidths: Readonly<Record<string, number>> = { trunk: 7, main: 5, street: 3 }

function styleOf(feature: { properties: unknown } | undefined, colours: Ground): PathOptions {
  const { kind, class: width } = (feature?.properties ?? {}) as { kind?: string; class?: string }
  if (kind === 'water') return { stroke: false, fillColor: colours.water, fillOpacity: 1 }
  if (kind === 'building') return { stroke: false, fillColor: colours.building, fillOpacity: 1 }
  if (kind === 'rail') return { color: colours.rail, weight: 2, dashArray: '6 4' }
  return { color: colours.road, weight: roadWidths[width ?? ''] ?? 2 }
}
