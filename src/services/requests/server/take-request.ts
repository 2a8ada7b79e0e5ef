import type { Channel, Matter } from '#accountability/matters'
import { type Ended, openMatter } from '#accountability/matters/server'
import { newId } from '#foundation/database/server'
import { attachPhotos } from '#foundation/files/server'
import { savePerson } from '#foundation/people/server'
import { findPlaceAt, type Place, type Position, roundForPublic } from '#foundation/places'
import { getJurisdiction, type PlaceTree, readPlaceTree, whoseIs } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { type FieldRefusal, invalidInput, type Words } from '#kernel'
import { readPosts } from '#organisation/teams/server'
import { type Category, type ReceiptBody, type RequestInput, suggestCategories } from '../index.ts'
import { ownerOfRequest, type Places, placeOfRequest, publicPlaceOf } from '../route-request.ts'
import { readCategoriesInUse } from './category-sql.ts'
import { readDispatchRules } from './dispatch-rule-sql.ts'
import { keptId } from './kept-id.ts'
import { receiptOf } from './receipt.ts'
import { requestTables } from './request-tables.ts'

/** A request that comes from another system: when it was asked, its number there, and how it ended. */
export interface Origin {
  readonly openedAt?: Date
  readonly source?: string
  readonly ended?: Ended | null
}

/**
 * Takes a request in: finds its place, category and owner, promises a date, and keeps words, photos and contact. The
 * same `id` again gives the same receipt and changes nothing; the receipt tells the id it is kept under. Every field
 * that is wrong is told at one time.
 */
export async function takeRequest(work: Work, input: RequestInput, channel: Channel): Promise<ReceiptBody> {
  return receiptOf(work, (await registerRequest(work, input, channel, {})).matter)
}

/** `takeRequest` without its receipt, for requests of other systems, whose residents have one from there. */
export async function registerRequest(
  work: Work,
  input: RequestInput,
  channel: Channel,
  origin: Origin,
): Promise<{ matter: Matter; publicPlace: Words }> {
  const { place, category } = await sortOut(work, input)
  const places = placesOf(await readPlaceTree(work))
  const publicPlace = publicPlaceOf(place, places)
  const owner = ownerOfRequest(await readPosts(work), category, place, places, await readDispatchRules(work))
  if (!owner) throw new Error(`${work.jurisdiction} has no duty desk: a matter would have no owner`)
  const hasContact = Boolean(input.phone || input.email || input.name)
  const personId = hasContact ? newId(work.now.getTime()) : null
  const opened = {
    id: keptId('request', input.id),
    kind: 'request',
    title: firstWords(input.words),
    channel,
    topicId: category.id,
    place,
    communityId: places.communityOf(place).id,
    ownerPostId: owner.id,
    limit: category.limit,
    personId,
    words: input.words,
    fileIds: input.fileIds,
    ended: origin.ended ?? null,
    ...(origin.openedAt ? { openedAt: origin.openedAt } : {}),
  }
  const matter = await openMatter(work, opened, ({ id, clock }) =>
    Promise.all([
      personId && savePerson(work, { ...contactOf(input), id: personId }),
      insertRequest(work, id, {
        input,
        category,
        place,
        places,
        publicPlace,
        openedAt: clock.startedAt,
        origin,
      }),
      attachPhotos(work, { kind: 'matter', id }, input.fileIds),
    ]),
  )
  return { matter, publicPlace }
}

const contactOf = ({ phone, email, name, language }: RequestInput) => ({
  language,
  ...(phone ? { phone } : {}),
  ...(email ? { email } : {}),
  ...(name ? { name } : {}),
})

/** The place and category of what was entered; all that is wrong with them is told at one time. */
async function sortOut(work: Work, input: RequestInput): Promise<{ place: Place; category: Category }> {
  const wrong: FieldRefusal[] = []
  const category = await categoryFor(work, input)
  if (!category) wrong.push({ field: 'categoryId', code: 'request.no-category', words: noCategory })
  const place = await placeFor(work, input)
  if ('wrong' in place) wrong.push(place.wrong)
  if (!category || 'wrong' in place) throw invalidInput(wrong)
  return { place: place.place, category }
}

/** The chosen category; without one, the likeliest by words, and failing that "other". */
export async function categoryFor(
  work: Work,
  input: Pick<RequestInput, 'categoryId' | 'words'>,
): Promise<Category | undefined> {
  const categories = await readCategoriesInUse(work)
  if (input.categoryId) return categories.find(({ id }) => id === input.categoryId)
  const [likeliest] = suggestCategories(input.words, categories)
  return (
    categories.find(({ code }) => code === likeliest?.code) ?? categories.find(({ group }) => group === '99')
  )
}

export async function placeFor(
  work: Work,
  input: Pick<RequestInput, 'point' | 'placeId' | 'address'>,
): Promise<{ place: Place } | { wrong: FieldRefusal }> {
  const point: Position | undefined = input.point && [input.point.lon, input.point.lat]
  const found = placeOfRequest({ ...input, point }, placesOf(await readPlaceTree(work)))
  if (!('outside' in found)) return found
  const { name } = await getJurisdiction(work)
  const whose = await whoseIs(work.tools, work.jurisdiction, found.outside)
  return { wrong: { field: 'point', code: 'request.outside', words: outside(name, whose) } }
}

function outside(here: Words, whose: { name: Words; dutyPhone: string } | null): Words {
  return whose
    ? {
        zh: `这个位置不在${here.zh}，属于${whose.name.zh}，电话 ${whose.dutyPhone}。`,
        en: `This point is outside ${here.en}. It belongs to ${whose.name.en}, phone ${whose.dutyPhone}.`,
      }
    : {
        zh: `这个位置不在${here.zh}范围内。请重新选择，或拨打 12345。`,
        en: `This point is outside ${here.en}. Choose another, or call 12345.`,
      }
}

const noCategory: Words = {
  zh: '没有这个类别，请重新选择。',
  en: 'There is no such category; please choose again.',
}

export const placesOf = (tree: PlaceTree): Places => ({
  root: tree.root,
  byId: tree.byId,
  findAt: (point) => findPlaceAt(tree.index, point)?.place,
  communityOf: tree.communityOf,
})

interface Kept {
  input: RequestInput
  category: Category
  place: Place
  places: Places
  publicPlace: Words
  openedAt: Date
  origin: Origin
}

async function insertRequest(
  work: Work,
  id: string,
  { input, category, place, places, publicPlace, openedAt, origin }: Kept,
): Promise<void> {
  const spot: Position | null = input.point ? [input.point.lon, input.point.lat] : place.point
  const rounded = spot && roundForPublic(spot)
  await requestTables(work.trx)
    .insertInto('services.request')
    .values({
      jurisdiction_id: work.jurisdiction,
      matter_id: id,
      category_id: category.id,
      community_id: places.communityOf(place).id,
      words: input.words,
      address: input.address || null,
      lon: spot?.[0] ?? null,
      lat: spot?.[1] ?? null,
      public_lon: rounded?.[0] ?? null,
      public_lat: rounded?.[1] ?? null,
      public_place_zh: publicPlace.zh,
      public_place_en: publicPlace.en,
      // Elsewhere nobody was shown what the public would read.
      words_public: category.publishWords && origin.source === undefined,
      photos_public: false,
      source: origin.source ?? null,
      opened_at: openedAt,
    })
    .execute()
}

/** The first sentence, or as much of it as a list can show. */
function firstWords(words: string): string {
  const line = words.split(/[\n。！？!?]/, 1)[0]!.trim() || words.trim()
  const symbols = Array.from(line)
  return symbols.length > 60 ? `${symbols.slice(0, 59).join('')}…` : line
}
