import { createHash } from 'node:crypto'
import { addToMatter, findMatter } from '#accountability/matters/server'
import { whyNotEmail, whyNotPhone } from '#foundation/people'
import { readPlaceTree } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { addDays, type Day, dayOf, type FieldRefusal, type Id, invalidInput, uuidv7 } from '#kernel'
import { keptRequestId, registerRequest } from '#services/requests/server'
import { type GeoInput, readGeoInput } from '../geo-input.ts'
import type { Params } from '../geo-query.ts'
import { keepSender } from './open311-sql.ts'
import { getService } from './read-geo.ts'

/**
 * Takes a request that another system sent with its key. GeoReport has no id of the sender's, so the same words about
 * the same place with the same contact, sent with the same key within a day, are one request.
 */
export async function sendGeoRequest(
  work: Work,
  key: { id: string },
  params: Params,
): Promise<{ code: string; notice: string }> {
  const input = readGeoInput(params)
  if ('wrong' in input) throw invalidInput(input.wrong)
  const category = await getService(work, input.serviceCode)
  const placeId = await placeIdOf(work, input.addressId)
  const wrong = whyNotContact(input)
  if (wrong.length > 0) throw invalidInput(wrong)
  const id = await sentId(work, key.id, input)
  const { matter } = await registerRequest(
    work,
    {
      id,
      words: input.words || category.name.zh,
      categoryId: category.id,
      fileIds: [],
      point: input.point,
      placeId,
      address: input.address,
      phone: input.phone,
      email: input.email,
      name: input.name,
      language: 'zh',
    },
    'open311',
    {},
  )
  await keepSender(work.trx, work.jurisdiction, { matterId: matter.id, keyId: key.id, at: work.now })
  if (input.besides.length > 0 && matter.version === 1) {
    const entryId = uuidv7(work.now.getTime(), createHash('sha256').update(`besides ${id}`).digest())
    await addToMatter(work, matter.id, entryId, { words: input.besides.join('\n'), fileIds: [] })
  }
  return { code: matter.code, notice: '' }
}

async function placeIdOf(work: Work, code: string | undefined): Promise<Id | undefined> {
  if (code === undefined) return undefined
  const place = (await readPlaceTree(work)).places.find((each) => each.code === code)
  if (place) return place.id
  throw invalidInput([
    {
      field: 'address_id',
      code: 'open311.no-address',
      words: { zh: '没有这个 address_id。', en: 'There is no such address_id.' },
    },
  ])
}

function whyNotContact({ phone, email }: GeoInput): FieldRefusal[] {
  const refused = [phone && whyNotPhone(phone), email && whyNotEmail(email)]
  return refused.flatMap((refusal, at) =>
    refusal ? [{ ...refusal, field: at === 0 ? 'phone' : 'email' }] : [],
  )
}

/** The id that the same content of this key and day always gives; yesterday's when it was sent then. */
async function sentId(work: Work, keyId: string, input: GeoInput): Promise<Id> {
  const today = dayOf(work.now, 'UTC')
  const before = idOn(addDays(today, -1), keyId, input)
  const known = await findMatter(work.trx, work.jurisdiction, keptRequestId(before))
  const fresh = known && work.now.getTime() - known.clock.startedAt.getTime() < 86_400_000
  return fresh ? before : idOn(today, keyId, input)
}

function idOn(day: Day, keyId: string, input: GeoInput): Id {
  const digest = createHash('sha256')
    .update(JSON.stringify([day, keyId, input]))
    .digest()
  return uuidv7(Date.parse(`${day}T00:00:00Z`), digest)
}
