import { channelWords } from '#accountability/matters'
import { readTopics } from '#accountability/matters/server'
import { getJurisdiction, readPlaceTree } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { dayOf, type Words } from '#kernel'
import {
  type Counts,
  type FigureFilter,
  type FiguresBody,
  type FormulaSettings,
  formulaFor,
  type Measure,
  measures,
  monthsUntil,
  noCounts,
  type PartBody,
  reckon,
  type SumBody,
} from '../index.ts'
import { type Parts, sumByMonth, sumParts } from './cell-sql.ts'
import { findKeeping } from './figure-keeping.ts'
import { readScope } from './figure-scope.ts'
import { readFormulaHistory } from './formula-sql.ts'

const none: Words = { zh: '', en: '' }

/** All figures of a month for one reader and filter, in two statements over the sums, however many matters there are. */
export async function readMonthFigures(work: Work, filter: FigureFilter): Promise<FiguresBody> {
  const { calendar } = await getJurisdiction(work)
  const thisMonth = dayOf(work.now, calendar.zone).slice(0, 7)
  const month = filter.month ?? thisMonth
  const scope = await readScope(work, filter)
  // A month before the last twelve is seen with those that came before it.
  const oldest = monthsUntil(thisMonth, 12)[0]!
  const months = monthsUntil(month < oldest || month > thisMonth ? month : thisMonth, 12)
  const [history, sums, parts, keeping] = await Promise.all([
    readFormulaHistory(work),
    sumByMonth(work, scope, [...new Set([...months, month])]),
    sumParts(work, scope, month),
    findKeeping(work),
  ])
  const { version } = formulaFor(history, month)
  const formula = history.find((each) => each.version === version)!
  return {
    month,
    thisMonth,
    asOf: keeping?.followed_at ?? null,
    rebuilding: keeping === undefined || keeping.rebuild_after !== null,
    formula,
    ...sumOf(sums.get(month) ?? noCounts, formula),
    trend: months.map((each) => {
      const ofMonth = formulaFor(history, each)
      return { month: each, happy: ofMonth.happy, ...sumOf(sums.get(each) ?? noCounts, ofMonth) }
    }),
    ...(await namedParts(work, parts, filter, formula)),
    communities: [...scope.communities],
    groups: groupsOf([...(await readTopics(work)).values()]),
  }
}

const sumOf = (counts: Counts, formula: Pick<FormulaSettings, 'happy'>): SumBody => ({
  opened: counts.opened,
  withdrawn: counts.withdrawn,
  merged: counts.merged,
  figures: reckon(counts, formula),
})

/** The parts in the order of their names' home: places and catalogue, never by how well they did (no league tables). */
async function namedParts(work: Work, parts: Parts, filter: FigureFilter, formula: FormulaSettings) {
  const { places, byId } = await readPlaceTree(work)
  const topics = await readTopics(work)
  const part = (id: string, name: Words, counts: Counts): PartBody => ({
    id,
    name,
    ...sumOf(counts, formula),
  })
  const order = places.map(({ id }) => id)
  const byCommunity = [...parts.byCommunity]
    .sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
    .map(([id, counts]) => part(id, byId.get(id)?.name ?? none, counts))
  const known = [...topics.values()].filter(({ id }) => parts.byTopic.has(id))
  const inGroup = filter.group !== undefined || filter.topicId !== undefined
  const byTopic = inGroup
    ? known.map(({ id, name }) => part(id, name, parts.byTopic.get(id)!))
    : groupsOf(known).map(({ code, name }) => {
        const those = known.filter(({ group }) => group.code === code)
        return part(code, name, addUp(those.map(({ id }) => parts.byTopic.get(id)!)))
      })
  const byChannel = Object.entries(channelWords).flatMap(([channel, name]) => {
    const counts = parts.byChannel.get(channel as keyof typeof channelWords)
    return counts ? [part(channel, name, counts)] : []
  })
  return { byCommunity, byTopic, byChannel }
}

function addUp(all: readonly Counts[]): Counts {
  const sum: Record<Measure, number> = { ...noCounts }
  for (const counts of all) for (const measure of measures) sum[measure] += counts[measure]
  return sum
}

const groupsOf = (topics: readonly { group: { code: string; name: Words } }[]) =>
  [...new Map(topics.map(({ group }) => [group.code, group])).values()].sort((one, other) =>
    one.code < other.code ? -1 : 1,
  )
