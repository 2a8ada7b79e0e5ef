import { record } from '#foundation/audit/server'
import { newId } from '#foundation/database/server'
import type { Work } from '#foundation/work/server'
import { type FeatureCollection, type Place, type RefusedFeature, readPlaces } from '../index.ts'
import { bumpStructure } from './jurisdiction.ts'
import { selectPlaces, upsertPlaces } from './place-sql.ts'

export interface ImportedPlaces {
  added: number
  changed: number
  unchanged: number
  refused: readonly RefusedFeature[]
}

/** Brings the places of a file in, by code; the same file twice changes nothing. A dry run only counts. */
export async function importPlaces(
  work: Work,
  collection: FeatureCollection,
  options: { dryRun: boolean },
): Promise<ImportedPlaces> {
  const existing = await selectPlaces(work.trx, work.jurisdiction)
  const known = new Map(existing.map((place) => [place.code, place]))
  const { places, refused } = readPlaces(collection, () => newId(work.now.getTime()), existing)
  const added = places.filter((place) => !known.has(place.code))
  const changed = places.filter((place) => known.has(place.code) && differs(place, known.get(place.code)!))
  const counted = {
    added: added.length,
    changed: changed.length,
    unchanged: places.length - added.length - changed.length,
    refused,
  }
  if (options.dryRun || added.length + changed.length === 0) return counted
  const touched = new Set([...added, ...changed])
  await upsertPlaces(
    work.trx,
    work.jurisdiction,
    places.filter((place) => touched.has(place)),
  )
  await bumpStructure(work)
  await record(work, {
    action: 'place.imported',
    subject: { kind: 'jurisdiction', id: work.jurisdiction },
    details: { added: added.length, changed: changed.length, refused: refused.length },
  })
  return counted
}

const differs = (one: Place, other: Place): boolean =>
  JSON.stringify(picture(one)) !== JSON.stringify(picture(other))

function picture(place: Place) {
  const { kind, parentId, code, path, name, address, point, shape } = place
  // jsonb sorts members; the order of a shape's own members must not count as a change.
  return [kind, parentId, code, path, name.zh, name.en, address, point, shape?.type, shape?.coordinates]
}
