import { type Matter, whyNotWork } from '#accountability/matters'
import { changeMatter, getMatter, noMatter } from '#accountability/matters/server'
import { isWithin, whyNotAllowed } from '#foundation/permissions'
import { type Place, type Position, roundForPublic } from '#foundation/places'
import { type PlaceTree, readPlaceTree } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { invalidInput, Problem } from '#kernel'
import { readPosts } from '#organisation/teams/server'
import { type Category, requestPermissions } from '../index.ts'
import { ownerOfRequest, publicPlaceOf } from '../route-request.ts'
import { readCategories } from './category-sql.ts'
import { readDispatchRules } from './dispatch-rule-sql.ts'
import { requestTables } from './request-tables.ts'
import { placeFor, placesOf } from './take-request.ts'

/** Gives a request another category: it is routed anew, its clock goes on (no edit restarts a promise). */
export async function reclassifyRequest(
  work: Work,
  id: string,
  change: { entryId: string; categoryId: string; words: string },
): Promise<Matter> {
  const category = await getCategory(work, change.categoryId)
  const before = await getMatter(work, id)
  const owner = await ownerFor(work, category, placeInForce(await readPlaceTree(work), before))
  const changed = await changeMatter(
    work,
    id,
    change.entryId,
    (found) => whyNotWork(found, work),
    (found) => ({
      matter: {
        topicId: category.id,
        ...(owner === found.ownerPostId
          ? {}
          : { ownerPostId: owner, holderId: null, state: reset(found), offer: null }),
      },
      kind: 'reclassified',
      audience: 'public',
      details: { categoryId: category.id, toPostId: owner, reason: change.words },
    }),
  )
  if (changed.version > before.version) await updateRequest(work, id, { category_id: category.id })
  return changed
}

export interface Moved {
  entryId: string
  point?: { lon: number; lat: number } | undefined
  placeId?: string | undefined
  address?: string | undefined
  words: string
}

/** Corrects where a request is: it is routed anew, its clock goes on. */
export async function moveRequest(work: Work, id: string, moved: Moved): Promise<Matter> {
  const found = await placeFor(work, moved)
  if ('wrong' in found) throw invalidInput([found.wrong])
  const { place } = found
  const request = await findCategoryOf(work, id)
  const category = await getCategory(work, request)
  const owner = await ownerFor(work, category, place)
  const tree = await readPlaceTree(work)
  const before = await getMatter(work, id)
  const changed = await changeMatter(
    work,
    id,
    moved.entryId,
    (matter) => whyNotWork(matter, work),
    (matter) => ({
      matter: {
        placeId: place.id,
        placePath: place.path,
        communityId: placesOf(tree).communityOf(place).id,
        ...(owner === matter.ownerPostId
          ? {}
          : { ownerPostId: owner, holderId: null, state: reset(matter), offer: null }),
      },
      kind: 'moved',
      audience: 'public',
      details: { placeId: place.id, toPostId: owner, reason: moved.words },
    }),
  )
  // An older step sent once more must not undo what came after it.
  if (changed.version === before.version) return changed
  const places = placesOf(tree)
  const spot: Position | null = moved.point ? [moved.point.lon, moved.point.lat] : place.point
  const rounded = spot && roundForPublic(spot)
  const shown = publicPlaceOf(place, places)
  await updateRequest(work, id, {
    community_id: places.communityOf(place).id,
    lon: spot?.[0] ?? null,
    lat: spot?.[1] ?? null,
    public_lon: rounded?.[0] ?? null,
    public_lat: rounded?.[1] ?? null,
    public_place_zh: shown.zh,
    public_place_en: shown.en,
    ...(moved.address ? { address: moved.address } : {}),
  })
  return changed
}

/** Chooses what the public sees of the resident's words and photos, after a check for personal data. */
export async function publishRequest(
  work: Work,
  id: string,
  shown: { entryId: string; words: boolean; photos: boolean },
): Promise<void> {
  const before = await getMatter(work, id)
  const changed = await changeMatter(
    work,
    id,
    shown.entryId,
    (matter) => whyNotAllowed(requestPermissions, work.actor, 'request.publish', matter.placePath),
    () => ({
      kind: 'published',
      audience: 'staff',
      details: { words: shown.words, photos: shown.photos },
    }),
  )
  if (changed.version === before.version) return
  await updateRequest(work, id, { words_public: shown.words, photos_public: shown.photos })
}

/** A new owner has not taken it up yet; a question to the resident stays open. */
const reset = (matter: Matter): Matter['state'] =>
  matter.state === 'in-progress' ? 'received' : matter.state

async function ownerFor(work: Work, category: Category, place: Place): Promise<string> {
  const tree = await readPlaceTree(work)
  const owner = ownerOfRequest(
    await readPosts(work),
    category,
    place,
    placesOf(tree),
    await readDispatchRules(work),
  )
  if (!owner) throw new Error(`${work.jurisdiction} has no duty desk: a matter would have no owner`)
  return owner.id
}

/** The place of a matter, or the nearest one above it when that was retired meanwhile. */
function placeInForce(tree: PlaceTree, matter: Matter): Place {
  const above = tree.places.filter(({ path }) => isWithin(matter.placePath, path))
  return above.sort((a, b) => b.path.length - a.path.length)[0]!
}

async function getCategory(work: Work, id: string): Promise<Category> {
  const found = (await readCategories(work)).find((category) => category.id === id)
  if (found) return found
  throw invalidInput([
    {
      field: 'categoryId',
      code: 'request.no-category',
      words: { zh: '请选择一个类别。', en: 'Choose a category.' },
    },
  ])
}

async function findCategoryOf(work: Work, id: string): Promise<string> {
  const row = await requestTables(work.trx)
    .selectFrom('services.request')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('matter_id', '=', id)
    .select('category_id')
    .executeTakeFirst()
  if (!row) throw new Problem(404, noMatter)
  return row.category_id
}

async function updateRequest(work: Work, id: string, values: Record<string, unknown>): Promise<void> {
  await requestTables(work.trx)
    .updateTable('services.request')
    .set(values)
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('matter_id', '=', id)
    .execute()
}
