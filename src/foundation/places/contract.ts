import { z } from 'zod'
import { jurisdictionKey } from '#foundation/database'
import { because, endpoint, id } from '#foundation/http'
import type { PermissionTable } from '#foundation/permissions'
import { featureCollectionSchema } from './geojson.ts'
import { placeKinds } from './place.ts'

const everyStaff = [
  'grid-worker',
  'community-staff',
  'department-staff',
  'duty-desk',
  'leader',
  'administrator',
] as const

/** Grids and who covers them are public (滨州条例 第6条: 网格名称、区域范围 … 公布). */
export const placePermissions: PermissionTable = {
  'place.read': ['resident', ...everyStaff],
  'place.edit': ['administrator'],
}

const at = z.object({ jurisdiction: jurisdictionKey })
const words = z.object({ zh: z.string(), en: z.string() })

export const placeBody = z.object({
  id,
  kind: z.enum(placeKinds),
  parentId: id.nullable(),
  code: z.string(),
  path: z.string(),
  name: words,
  address: z.string().nullable(),
})
export type PlaceBody = z.infer<typeof placeBody>

export const listPlaces = endpoint({
  method: 'GET',
  path: '/api/at/:jurisdiction/places',
  summary: { zh: '社区、网格和楼栋', en: 'Communities, grids and buildings' },
  permission: 'place.read',
  params: at,
  reply: z.array(placeBody),
})

export const findPlaceOf = endpoint({
  method: 'GET',
  path: '/api/at/:jurisdiction/places/at',
  summary: { zh: '一个点在哪个网格、归谁', en: 'Which grid holds a point, and whose it is' },
  permission: 'place.read',
  params: at,
  query: z.object({
    lon: z.coerce.number().min(-180).max(180),
    lat: z.coerce.number().min(-90).max(90),
  }),
  reply: z.object({
    place: placeBody.nullable(),
    community: words.nullable(),
    /** Another jurisdiction of this house that holds the point. */
    elsewhere: z.object({ id: z.string(), name: words, dutyPhone: z.string() }).nullable(),
    buildings: z.array(placeBody),
  }),
})

export const exportPlaces = endpoint({
  method: 'GET',
  path: '/api/at/:jurisdiction/places.geojson',
  summary: { zh: '导出 GeoJSON', en: 'Export as GeoJSON' },
  permission: 'place.read',
  params: at,
  reply: z.looseObject({ type: z.literal('FeatureCollection') }),
})

export const importPlaces = endpoint({
  method: 'POST',
  path: '/api/at/:jurisdiction/places/import',
  summary: { zh: '导入 GeoJSON（先可试行）', en: 'Import GeoJSON (try it first)' },
  permission: 'place.edit',
  bodyBytes: 20 * 1024 * 1024,
  params: at,
  body: z.object({ dryRun: z.boolean().default(true), collection: featureCollectionSchema }),
  reply: z.object({
    added: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    refused: z.array(z.object({ index: z.int(), code: z.string(), words })),
  }),
})

export const savePlace = endpoint({
  method: 'PUT',
  path: '/api/at/:jurisdiction/places/:id',
  summary: { zh: '修改名称、地址，或停用', en: 'Rename a place, change its address, or retire it' },
  permission: 'place.edit',
  params: at.extend({ id }),
  body: z.object({
    nameZh: z
      .string()
      .trim()
      .min(1, because({ zh: '请写名称。', en: 'Give it a name.' }))
      .max(80),
    nameEn: z
      .string()
      .trim()
      .min(1, because({ zh: '请写英文名称。', en: 'Give it an English name.' }))
      .max(80),
    address: z.string().trim().max(200).nullable(),
    retired: z.boolean().default(false),
  }),
})

export const jurisdictionBody = z.object({
  id: z.string(),
  name: words,
  dutyPhone: z.string(),
  zone: z.string(),
  calendar: z.object({
    zone: z.string(),
    openHours: z.array(z.tuple([z.int(), z.int()])),
    decree: z.enum(['cn', 'none']),
  }),
  /** The decreed years that the calendar needs around today. */
  decreed: z.array(
    z.object({ year: z.int(), daysOff: z.array(z.string()), makeUpDays: z.array(z.string()) }),
  ),
  center: z.object({ lon: z.number(), lat: z.number() }),
  /** Path of the base map drawn under the grids; null where there is none. */
  baseMap: z.string().nullable(),
})
export type JurisdictionBody = z.infer<typeof jurisdictionBody>

export const readJurisdictionOf = endpoint({
  method: 'GET',
  path: '/api/at/:jurisdiction',
  summary: { zh: '辖区：名称、工作时间、值班电话', en: 'The jurisdiction: name, hours, duty phone' },
  permission: 'place.read',
  params: at,
  reply: jurisdictionBody,
})
