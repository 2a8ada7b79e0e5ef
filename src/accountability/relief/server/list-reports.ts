import { getJurisdiction } from '#foundation/places/server'
import { queryWords } from '#foundation/search/server'
import type { Work } from '#foundation/work/server'
import { dayOf } from '#kernel'
import type { ReportBody } from '../contract.ts'
import { nextDueOn } from '../report-request.ts'
import { findSimilar } from '../similar-requests.ts'
import { readRequests, sumFillings } from './report-sql.ts'

/** Every request, what cost most this year first: when it is due next, and who else asks for much the same. */
export async function listReports(work: Work): Promise<{ year: number; rows: ReportBody[] }> {
  const today = dayOf(work.now, (await getJurisdiction(work)).calendar.zone)
  const year = today.slice(0, 4)
  const requests = await readRequests(work)
  const sums = await sumFillings(work, `${year}-01-01`)
  // What nobody asks for any more is no double work either.
  const asked = requests
    .filter(({ untilOn }) => untilOn === null || untilOn >= today)
    .map((request) => ({ ...request, words: queryWords(request.title) }))
  const rows = requests.map((request) => ({
    ...request,
    columns: [...request.columns],
    answers: [...request.answers],
    nextDueOn: nextDueOn(request, today) ?? null,
    ...(sums.get(request.id) ?? { times: 0, minutes: 0, lastFilledOn: null }),
    similar: similarTo(request.id, asked),
  }))
  return { year: Number(year), rows: rows.sort((one, other) => other.minutes - one.minutes) }
}

function similarTo(id: string, asked: readonly Parameters<typeof findSimilar>[0][]): ReportBody['similar'] {
  const one = asked.find((each) => each.id === id)
  return (one ? findSimilar(one, asked) : []).map((found) => ({
    ...found,
    columns: [...found.columns],
    words: [...found.words],
  }))
}
