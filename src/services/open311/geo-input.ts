import type { FieldRefusal } from '#kernel'
import { type Params, textOf } from './geo-query.ts'

/** A request as a client of GeoReport sends it. */
export interface GeoInput {
  readonly serviceCode: string
  readonly words: string
  readonly point: { readonly lon: number; readonly lat: number } | undefined
  readonly address: string | undefined
  /** Code of a building, grid or community of ours. */
  readonly addressId: string | undefined
  readonly email: string | undefined
  readonly phone: string | undefined
  readonly name: string | undefined
  /** What has no place of its own here and is kept as a line of the timeline: the link of a photo, attributes. */
  readonly besides: readonly string[]
}

export const longestDescription = 4000

/** Reads the form of POST requests; everything that is wrong is told at one time. */
export function readGeoInput(params: Params): GeoInput | { wrong: FieldRefusal[] } {
  const wrong: FieldRefusal[] = []
  const add = (field: string, code: string, zh: string, en: string) =>
    wrong.push({ field, code: `open311.${code}`, words: { zh, en } })
  const serviceCode = textOf(params, 'service_code')
  if (serviceCode === undefined) {
    add(
      'service_code',
      'no-service-code',
      '请附上 service_code；请看 services.xml。',
      'Send a service_code; see services.xml.',
    )
  }
  const description = textOf(params, 'description') ?? ''
  if (Array.from(description).length > longestDescription) {
    add(
      'description',
      'description-too-long',
      `description 最多 ${longestDescription} 字。`,
      `description has at most ${longestDescription} characters.`,
    )
  }
  const [lat, long] = [textOf(params, 'lat'), textOf(params, 'long')]
  const point = lat !== undefined && long !== undefined ? { lat: Number(lat), lon: Number(long) } : undefined
  if (point && !(Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180)) {
    add('lat', 'position', 'lat、long 应是 WGS-84 的度数。', 'lat and long are degrees of WGS-84.')
  }
  if ((lat === undefined) !== (long === undefined)) {
    add('lat', 'half-position', 'lat 和 long 要一起给。', 'lat and long belong together.')
  }
  const address = textOf(params, 'address_string')?.slice(0, 200)
  const addressId = textOf(params, 'address_id')
  if (!point && address === undefined && addressId === undefined && (lat ?? long) === undefined) {
    add(
      'address_string',
      'no-location',
      '请给出位置：lat 和 long、address_string 或 address_id，任选一种。',
      'Say where: lat and long, address_string or address_id.',
    )
  }
  if (wrong.length > 0) return { wrong }
  const name = [textOf(params, 'last_name'), textOf(params, 'first_name')].filter(Boolean).join(' ')
  return {
    serviceCode: serviceCode!,
    words: description,
    point,
    address,
    addressId,
    email: textOf(params, 'email'),
    phone: textOf(params, 'phone'),
    name: name === '' ? undefined : name.slice(0, 60),
    besides: besidesOf(params),
  }
}

function besidesOf(params: Params): string[] {
  const attributes = Object.keys(params)
    .filter((name) => /^attribute\[.{1,60}\](\[\])?$/.test(name))
    .map((name) => `${name}: ${[params[name]].flat().join(', ')}`.slice(0, 500))
  const photo = textOf(params, 'media_url')
  // Somebody else's address is never fetched from here; staff see it and decide.
  return [...(photo ? [`media_url: ${photo.slice(0, 1000)}`] : []), ...attributes.slice(0, 40)]
}
