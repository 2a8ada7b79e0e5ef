import { sql } from 'kysely'
import type { Trx } from '#foundation/database/server'
import type { Work } from '#foundation/work/server'
import type { Place, PlaceIndex, PlaceKind, Position, Shape } from '../index.ts'
import { packPlaceIndex } from './packed-place-index.ts'
import { byStructure } from './structure-cache.ts'

export type PlaceTables = {
  'foundation.place': {
    jurisdiction_id: string
    id: string
    kind: PlaceKind
    parent_id: string | null
    code: string
    path: string
    name_zh: string
    name_en: string
    address: string | null
    shape: Shape | null
    lon: number | null
    lat: number | null
    retired_at: Date | null
  }
}

/** The places of a jurisdiction as one picture, asked in process. */
export interface PlaceTree {
  readonly places: readonly Place[]
  readonly byId: ReadonlyMap<string, Place>
  readonly index: PlaceIndex
  readonly root: Place | undefined
  /** The community that holds a place, or the place itself above one. */
  communityOf(place: Place): Place
}

/** The tree of places in force. */
export function readPlaceTree(work: Pick<Work, 'tools' | 'jurisdiction' | 'trx'>): Promise<PlaceTree> {
  return byStructure(work, 'places', async () => plant(await selectPlaces(work.trx, work.jurisdiction)))
}

function plant(places: readonly Place[]): PlaceTree {
  const byId = new Map(places.map((place) => [place.id, place]))
  const communityOf = (place: Place): Place => {
    let at = place
    while (at.kind === 'grid' || at.kind === 'building') {
      const above = at.parentId === null ? undefined : byId.get(at.parentId)
      if (!above) return at
      at = above
    }
    return at
  }
  return {
    places,
    byId,
    index: packPlaceIndex(places),
    root: places.find((place) => place.kind === 'jurisdiction'),
    communityOf,
  }
}

/** The places in force, from the root down. */
export async function selectPlaces(trx: Trx, jurisdiction: string): Promise<Place[]> {
  const rows = await trx
    .withTables<PlaceTables>()
    .selectFrom('foundation.place')
    .selectAll()
    .where('jurisdiction_id', '=', jurisdiction)
    .where('retired_at', 'is', null)
    .orderBy('path')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    parentId: row.parent_id,
    code: row.code,
    path: row.path,
    name: { zh: row.name_zh, en: row.name_en },
    address: row.address,
    shape: row.shape,
    point: row.lon === null || row.lat === null ? null : ([row.lon, row.lat] as Position),
  }))
}

/** Adds places or brings known ones (by code) to what is given; parents must come first. */
export async function upsertPlaces(trx: Trx, jurisdiction: string, places: readonly Place[]): Promise<void> {
  for (let start = 0; start < places.length; start += 500) {
    await trx
      .withTables<PlaceTables>()
      .insertInto('foundation.place')
      .values(
        places.slice(start, start + 500).map((place) => ({
          jurisdiction_id: jurisdiction,
          id: place.id,
          kind: place.kind,
          parent_id: place.parentId,
          code: place.code,
          path: place.path,
          name_zh: place.name.zh,
          name_en: place.name.en,
          address: place.address,
          shape: place.shape === null ? null : sql<Shape>`${JSON.stringify(place.shape)}::jsonb`,
          lon: place.point?.[0] ?? null,
          lat: place.point?.[1] ?? null,
          retired_at: null,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['jurisdiction_id', 'code']).doUpdateSet((eb) => ({
          kind: eb.ref('excluded.kind'),
          parent_id: eb.ref('excluded.parent_id'),
          path: eb.ref('excluded.path'),
          name_zh: eb.ref('excluded.name_zh'),
          name_en: eb.ref('excluded.name_en'),
          address: eb.ref('excluded.address'),
          shape: eb.ref('excluded.shape'),
          lon: eb.ref('excluded.lon'),
          lat: eb.ref('excluded.lat'),
          retired_at: null,
        })),
      )
      .execute()
  }
}

export interface PlaceEdit {
  nameZh: string
  nameEn: string
  address: string | null
  retiredAt: Date | null
}

export async function updatePlace(
  trx: Trx,
  jurisdiction: string,
  id: string,
  edit: PlaceEdit,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .withTables<PlaceTables>()
    .updateTable('foundation.place')
    .set({ name_zh: edit.nameZh, name_en: edit.nameEn, address: edit.address, retired_at: edit.retiredAt })
    .where('jurisdiction_id', '=', jurisdiction)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
