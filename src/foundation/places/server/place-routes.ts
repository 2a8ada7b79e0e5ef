import type { FastifyInstance } from 'fastify'
import { record } from '#foundation/audit/server'
import { serve } from '#foundation/http/server'
import type { Tools, Work } from '#foundation/work/server'
import { Problem } from '#kernel'
import * as contract from '../contract.ts'
import { findPlaceAt, type Place, type Position, placePermissions, writePlaces } from '../index.ts'
import { allowEverywhere } from './allow-everywhere.ts'
import { importPlaces } from './import-places.ts'
import { bumpStructure, getJurisdiction, readJurisdictions } from './jurisdiction.ts'
import { type PlaceTree, readPlaceTree, selectPlaces, updatePlace } from './place-sql.ts'

export function placeRoutes(app: FastifyInstance, tools: Tools): void {
  serve(app, tools, placePermissions, contract.readJurisdictionOf, async (work) => {
    const found = await getJurisdiction(work)
    const thisYear = work.now.getUTCFullYear()
    return {
      id: found.id,
      name: found.name,
      dutyPhone: found.dutyPhone,
      zone: found.calendarSettings.zone,
      calendar: {
        ...found.calendarSettings,
        openHours: found.calendarSettings.openHours.map(([from, to]): [number, number] => [from, to]),
      },
      decreed: found.decreed
        .filter(({ year }) => Math.abs(year - thisYear) <= 1)
        .map(({ year, daysOff, makeUpDays }) => ({
          year,
          daysOff: [...daysOff],
          makeUpDays: [...makeUpDays],
        })),
      center: { lon: found.center[0], lat: found.center[1] },
      baseMap: found.baseMap,
    }
  })

  serve(app, tools, placePermissions, contract.listPlaces, async (work) =>
    (await readPlaceTree(work)).places.map(placeLine),
  )

  serve(app, tools, placePermissions, contract.findPlaceOf, async (work, { query }) => {
    const tree = await readPlaceTree(work)
    const found = findPlaceAt(tree.index, [query.lon, query.lat])?.place
    return {
      place: found ? placeLine(found) : null,
      community: found ? tree.communityOf(found).name : null,
      elsewhere: found ? null : await whoseIs(tools, work.jurisdiction, [query.lon, query.lat]),
      buildings: found ? buildingsOf(tree, found) : [],
    }
  })

  serve(app, tools, placePermissions, contract.exportPlaces, async (work) =>
    writePlaces(await selectPlaces(work.trx, work.jurisdiction)),
  )

  serve(app, tools, placePermissions, contract.importPlaces, async (work, { body }) => {
    await allowEverywhere(work, placePermissions, 'place.edit')
    const done = await importPlaces(work, body.collection, body)
    const refused = done.refused.map(({ index, refusal }) => ({ index, ...refusal }))
    return { ...done, refused }
  })

  serve(app, tools, placePermissions, contract.savePlace, async (work, { params, body }) => {
    await allowEverywhere(work, placePermissions, 'place.edit')
    const { root } = await readPlaceTree(work)
    if (body.retired && params.id === root?.id) throw new Problem(409, lastPlace)
    const edit = { ...body, retiredAt: body.retired ? work.now : null }
    if (!(await updatePlace(work.trx, work.jurisdiction, params.id, edit))) throw new Problem(404, noPlace)
    await bumpStructure(work)
    await record(work, {
      action: 'place.changed',
      subject: { kind: 'place', id: params.id },
      details: { retired: body.retired },
    })
  })
}

const lastPlace = {
  code: 'place.root',
  words: { zh: '整个辖区不能停用。', en: 'The jurisdiction itself cannot be retired.' },
}
const noPlace = { code: 'place.not-found', words: { zh: '没有这个地点。', en: 'There is no such place.' } }

const placeLine = ({ id, kind, parentId, code, path, name, address }: Place) => ({
  id,
  kind,
  parentId,
  code,
  path,
  name,
  address,
})

const buildingsOf = (tree: PlaceTree, place: Place) =>
  tree.places.filter((each) => each.kind === 'building' && each.parentId === place.id).map(placeLine)

/** Which other jurisdiction of this house holds the point: not ours, but with the address and phone of whose it is. */
export async function whoseIs(tools: Tools, notThis: string, point: Position) {
  for (const other of (await readJurisdictions(tools.database)).values()) {
    if (other.id === notThis) continue
    const holds = await tools.database.inJurisdiction(other.id, async (trx) => {
      const work: Pick<Work, 'tools' | 'jurisdiction' | 'trx'> = { tools, jurisdiction: other.id, trx }
      return findPlaceAt((await readPlaceTree(work)).index, point) !== undefined
    })
    if (holds) return { id: other.id, name: other.name, dutyPhone: other.dutyPhone }
  }
  return null
}
