import { onlyFollows, openStates } from '#accountability/matters'
import { getMatter, noMatter } from '#accountability/matters/server'
import { readPhotos } from '#foundation/files/server'
import { findPersonalData } from '#foundation/people'
import { findContact, findPeopleByPhone, readMasked } from '#foundation/people/server'
import type { Work } from '#foundation/work/server'
import { Problem } from '#kernel'
import type { RequestDetails } from '../index.ts'
import { readCategories } from './category-sql.ts'
import { countFollowers } from './public-requests.ts'
import { requestTables } from './request-tables.ts'

/** What staff see of a request beside its matter; the contact is masked. */
export async function readRequestDetails(work: Work, matterId: string): Promise<RequestDetails> {
  const matter = await getMatter(work, matterId)
  const row = await findRow(work, matterId)
  if (!row) throw new Problem(404, noMatter)
  const category = (await readCategories(work)).find(({ id }) => id === row.category_id)!
  const contact = matter.personId
    ? (await readMasked(work, [matter.personId])).get(matter.personId)
    : undefined
  return {
    matterId,
    category: { id: category.id, name: category.name, duty: category.duty, limit: category.limit },
    words: row.words,
    address: row.address,
    point: row.lon === null || row.lat === null ? null : { lon: row.lon, lat: row.lat },
    publicPlace: { zh: row.public_place_zh, en: row.public_place_en },
    communityId: row.community_id,
    wordsPublic: row.words_public,
    photosPublic: row.photos_public,
    photos: await readPhotos(work.trx, work.jurisdiction, row.file_ids),
    followers: (await countFollowers(work, [matterId])).get(matterId) ?? 0,
    contact:
      matter.personId && contact
        ? {
            personId: matter.personId,
            phone: contact.phone ?? null,
            email: contact.email ?? null,
            name: contact.name ?? null,
          }
        : null,
    personalData: findPersonalData(row.words).map(({ kind, start, end }) => ({ kind, start, end })),
    // Whoever only follows this one has nothing to do with what else is asked there.
    others: onlyFollows(matter, work) ? [] : await readOthers(work, matter),
  }
}

const findRow = (work: Work, matterId: string) =>
  requestTables(work.trx)
    .selectFrom('services.request as request')
    .innerJoin('accountability.matter_entry as entry', (join) =>
      join
        .onRef('entry.jurisdiction_id', '=', 'request.jurisdiction_id')
        .onRef('entry.matter_id', '=', 'request.matter_id')
        .on('entry.kind', '=', 'opened'),
    )
    .where('request.jurisdiction_id', '=', work.jurisdiction)
    .where('request.matter_id', '=', matterId)
    .selectAll('request')
    .select('entry.file_ids')
    .executeTakeFirst()

/** Other open requests at the same place, or of the same contact. */
async function readOthers(
  work: Work,
  matter: { id: string; placeId: string; personId: string | null },
): Promise<RequestDetails['others']> {
  const people = await samePeople(work, matter.personId)
  const rows = await requestTables(work.trx)
    .selectFrom('accountability.matter')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('state', 'in', openStates)
    .where('id', '<>', matter.id)
    .where((eb) =>
      eb.or([
        eb('place_id', '=', matter.placeId),
        ...(people.length > 0 ? [eb('person_id', 'in', people)] : []),
      ]),
    )
    .orderBy('opened_at', 'desc')
    .limit(12)
    .select(['id', 'code', 'title', 'state', 'due_at as dueAt', 'person_id as personId'])
    .execute()
  return rows.map(({ personId, ...row }) => ({
    ...row,
    same: personId !== null && people.includes(personId) ? ('resident' as const) : ('place' as const),
  }))
}

/** Every request keeps a contact of its own; the same number tells that they are of one resident. */
async function samePeople(work: Work, personId: string | null): Promise<string[]> {
  const phone = personId === null ? null : (await findContact(work, personId))?.phone
  return phone ? findPeopleByPhone(work, phone) : []
}
