import { isOpen, type MatterState, resultWords, stateWords } from '#accountability/matters'
import { type Language, say, type Words } from '#kernel'
import type { Category, PublicRequest } from '#services/requests'
import type { Tree } from './write-xml.ts'

/** Open or closed, as GeoReport knows no more; an answered request is closed until the resident reopens it. */
export const geoStatus = (state: MatterState): 'open' | 'closed' => (isOpen({ state }) ? 'open' : 'closed')

/** W3CDTF in the zone of the jurisdiction would need its rules; UTC says the same instant everywhere. */
const stamp = (at: Date): string => at.toISOString().replace(/\.\d{3}Z$/, 'Z')

export interface GeoService {
  readonly category: Category
  readonly groupName: Words
}

export function serviceOf({ category, groupName }: GeoService, language: Language): Tree {
  return {
    service_code: category.code,
    service_name: say(category.name, language),
    description: say(category.hint, language),
    metadata: false,
    type: 'realtime',
    keywords: category.keywords[language].join(','),
    group: say(groupName, language),
  }
}

export interface GeoRequest {
  readonly request: PublicRequest
  readonly serviceCode: string
  readonly agency: Words
  readonly changedAt: Date
  readonly addressId: string
}

export interface Reader {
  readonly language: Language
  /** The whole address of a path of this house. */
  readonly absolute: (path: string) => string
  readonly extensions: boolean
}

/** A request as GeoReport v2 tells it; `expected_datetime` is the promise, and it does not move when it is broken. */
export function requestOf(found: GeoRequest, { language, absolute, extensions }: Reader): Tree {
  const { request } = found
  const photo = request.photos[0]
  return {
    service_request_id: request.code,
    status: geoStatus(request.state),
    status_notes: request.answer ?? say(statusWords(request), language),
    service_name: say(request.category, language),
    service_code: found.serviceCode,
    description: request.words,
    agency_responsible: say(found.agency, language),
    service_notice: null,
    requested_datetime: stamp(request.openedAt),
    updated_datetime: stamp(found.changedAt),
    expected_datetime: stamp(request.dueAt),
    address: say(request.place, language),
    address_id: found.addressId,
    zipcode: null,
    lat: request.point?.lat ?? null,
    long: request.point?.lon ?? null,
    media_url: photo ? absolute(photo.url) : null,
    ...(extensions
      ? {
          extended_attributes: {
            state: request.state,
            result: request.result,
            followers: request.followers,
            url: absolute(`/r/${request.code}`),
            media_urls: request.photos.map(({ url }) => absolute(url)),
          },
        }
      : {}),
  }
}

const statusWords = ({ state, result }: PublicRequest): Words =>
  result && !isOpen({ state }) ? resultWords[result] : stateWords[state]

/** How a line of the public timeline is called by clients of the updates extension. */
export function updateStatus(kind: string, result: string | null): string {
  if (kind === 'answered')
    return result === 'not-ours' ? 'not_councils_responsibility' : geoEndings[result ?? 'fixed']!
  return updateStatuses[kind] ?? 'unchanged'
}

const geoEndings: Readonly<Record<string, string>> = { fixed: 'fixed', cannot: 'no_further_action' }
const updateStatuses: Readonly<Record<string, string>> = {
  accepted: 'in_progress',
  'offer-accepted': 'internal_referral',
  routed: 'internal_referral',
  reopened: 'reopen',
  merged: 'duplicate',
  withdrawn: 'cancelled',
  confirmed: 'closed',
  closed: 'closed',
}
