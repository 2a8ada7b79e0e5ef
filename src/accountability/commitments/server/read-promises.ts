import { readTopics } from '#accountability/matters/server'
import { getJurisdiction, readPlaceTree } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { dayOf, type Id } from '#kernel'
import {
  byVersion,
  commitmentOn,
  lastTwelve,
  lineOf,
  type PromisedService,
  type PromiseFigures,
  type PromisesProps,
} from '../index.ts'
import { readCommitments } from './commitment-sql.ts'
import { countOpen, type MonthsCount, readMonths, type Subject } from './promise-month-sql.ts'

/** The page of promises: by service and by community, this month and the last twelve; no post and no person. */
export async function readPromises(work: Work): Promise<PromisesProps> {
  const { calendar } = await getJurisdiction(work)
  const today = dayOf(work.now, calendar.zone)
  const months = lastTwelve(today)
  const counts = await readMonths(work, months)
  const open = await countOpen(work)
  const bySubject = Map.groupBy(counts, ({ subject, subjectId }) => `${subject} ${subjectId}`)
  const openOf = (subject: Subject, id: Id) =>
    open
      .filter((each) => (subject === 'topic' ? each.topicId : each.communityId) === id)
      .reduce((sum, each) => sum + each.open, 0)
  const figures = (subject: Subject, id: Id) => ({
    ...linesOf(bySubject.get(`${subject} ${id}`) ?? []),
    open: openOf(subject, id),
  })
  const services = await promisedServices(work, today, (id) => figures('topic', id))
  const communities = (await readPlaceTree(work)).places.filter(({ kind }) => kind === 'community')
  return {
    jurisdiction: work.jurisdiction,
    all: {
      ...linesOf(counts.filter(({ subject }) => subject === 'topic')),
      open: open.reduce((sum, each) => sum + each.open, 0),
    },
    communities: communities.map(({ id, name }) => ({ name, ...figures('community', id) })),
    groups: services,
  }
}

const linesOf = (counts: readonly MonthsCount[]) => ({
  month: lineOf(counts.filter(({ isThisMonth }) => isThisMonth)),
  year: lineOf(counts),
})

async function promisedServices(
  work: Work,
  today: string,
  figures: (topicId: Id) => Omit<PromiseFigures, 'name'>,
): Promise<PromisesProps['groups']> {
  const commitments = await readCommitments(work)
  const groups = new Map<string, { name: PromisedService['name']; services: PromisedService[] }>()
  for (const topic of (await readTopics(work)).values()) {
    const versions = commitments.get(topic.id) ?? []
    const now = commitmentOn(versions, today)
    if (topic.retired || !now) continue
    const next = byVersion(versions).find(({ from }) => from > today)
    const group = groups.get(topic.group.code) ?? { name: topic.group.name, services: [] }
    group.services.push({
      name: topic.name,
      ...figures(topic.id),
      promised: now.promised,
      statutory: now.statutory,
      legalBasis: now.legalBasis,
      next: next ? { from: next.from, promised: next.promised } : null,
    })
    groups.set(topic.group.code, group)
  }
  return [...groups.values()]
}
