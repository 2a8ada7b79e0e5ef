import { countPromise } from '#accountability/commitments/server'
import { readPlaceTree } from '#foundation/places/server'
import { indexNewSubject } from '#foundation/search/server'
import type { Work } from '#foundation/work/server'
import { invalidInput } from '#kernel'
import type { PlannedRequest } from '../import/plan-request.ts'
import { requestTables } from './request-tables.ts'
import { searchText } from './request-tasks.ts'
import { registerRequest } from './take-request.ts'

/**
 * Takes in a request of another system at its own times, routed like any other. The audit tells of it now, when it
 * comes in. It is found by its words and counted at once: nothing listens to an import.
 */
export async function importRequest(
  work: Work,
  planned: PlannedRequest,
  categoryId: string | undefined,
): Promise<void> {
  const { input, source, openedAt, ended } = planned
  const placeId = await placeIdOf(work, planned)
  const request = { ...input, ...(categoryId ? { categoryId } : {}), ...(placeId ? { placeId } : {}) }
  const { matter, publicPlace } = await registerRequest(work, request, 'import', { openedAt, source, ended })
  await indexNewSubject(work, matter.id, searchText({ ...input, source }, publicPlace))
  if (ended) await countPromise(work, matter.id)
}

/** Which of these sources are in the house already. */
export async function findSources(work: Work, sources: readonly string[]): Promise<ReadonlySet<string>> {
  if (sources.length === 0) return new Set()
  const found = await requestTables(work.trx)
    .selectFrom('services.request')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('source', 'in', sources)
    .select('source')
    .execute()
  return new Set(found.map(({ source }) => source!))
}

/** The place that the row names; a row that says nothing of where it was belongs to the whole jurisdiction. */
async function placeIdOf(work: Work, { placeCode, input }: PlannedRequest): Promise<string | undefined> {
  const { places, root } = await readPlaceTree(work)
  if (placeCode === '') return input.point || input.address ? undefined : root?.id
  const place = places.find(({ code }) => code === placeCode)
  if (place) return place.id
  throw invalidInput([
    {
      field: 'place',
      code: 'import.unknown-place',
      words: { zh: `没有代码为 ${placeCode} 的地点。`, en: `No place has the code ${placeCode}.` },
    },
  ])
}
