import type { Place, Position } from '#foundation/places'
import type { FieldRefusal, Words } from '#kernel'
import { findResponsiblePost, type Post } from '#organisation/teams'
import type { Category } from './category.ts'
import { type DispatchRule, findDispatchRule, postByRule } from './dispatch-rule.ts'

/** The tree of places as this rule needs it. */
export interface Places {
  readonly root: Place | undefined
  readonly byId: ReadonlyMap<string, Place>
  findAt(point: Position): Place | undefined
  communityOf(place: Place): Place
}

export interface Where {
  readonly point?: Position | undefined
  readonly placeId?: string | undefined
  readonly address?: string | undefined
}

/**
 * Where a request is: a chosen building is the most exact, then the point, then the chosen community or grid, and with
 * an address alone the whole jurisdiction. A point that lies outside is told apart, so that one can say whose it is.
 */
export function placeOfRequest(
  where: Where,
  places: Places,
): { place: Place } | { outside: Position } | { wrong: FieldRefusal } {
  const chosen = where.placeId === undefined ? undefined : places.byId.get(where.placeId)
  if (where.placeId !== undefined && !chosen) return { wrong: refusal('placeId', 'unknown', unknownPlace) }
  if (chosen?.kind === 'building') return { place: chosen }
  if (where.point) {
    const found = places.findAt(where.point)
    if (found) return { place: found }
    if (!chosen) return { outside: where.point }
  }
  if (chosen && chosen.kind !== 'jurisdiction') return { place: chosen }
  if ((where.address?.trim() || chosen) && places.root) return { place: places.root }
  return { wrong: refusal('placeId', 'missing', whereMissing) }
}

/**
 * The post that owns a request of this category at this place: as the dispatch catalogue has learned, else as the category
 * says; always one, as long as there is a duty desk.
 */
export function ownerOfRequest(
  posts: readonly Post[],
  category: Pick<Category, 'id' | 'duty' | 'level'>,
  place: Place,
  places: Places,
  rules: readonly DispatchRule[],
): Post | undefined {
  const rule = findDispatchRule(rules, category.id, places.communityOf(place).id)
  if (rule) return postByRule(posts, rule, place.path)
  return findResponsiblePost(posts, category.duty, pathAtLevel(category.level, place, places))
}

function pathAtLevel(level: Category['level'], place: Place, places: Places): string {
  if (level === 'jurisdiction') return places.root?.path ?? place.path
  return level === 'community' ? places.communityOf(place).path : place.path
}

/** A place as the public may read it: no closer than the building, never the resident's own words for it. */
export function publicPlaceOf(place: Place, places: Places): Words {
  const community = places.communityOf(place)
  // Names of grids often say their community already.
  if (place.name.zh.startsWith(community.name.zh)) return place.name
  return {
    zh: `${community.name.zh} ${place.name.zh}`,
    en: `${place.name.en}, ${community.name.en}`,
  }
}

const unknownPlace: Words = {
  zh: '没有这个地点，请重新选择。',
  en: 'There is no such place; please choose again.',
}
const whereMissing: Words = {
  zh: '请告诉我们在哪里：用定位、点地图、选社区或写地址，任选一种。',
  en: 'Please say where: use your position, tap the map, pick a community or write the address.',
}

const refusal = (field: string, reason: string, words: Words): FieldRefusal => ({
  field,
  code: `request.where-${reason}`,
  words,
})
