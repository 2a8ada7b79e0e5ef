import { readTopics } from '#accountability/matters/server'
import { getJurisdiction, readPlaceTree } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { dayOf, type Id, instantAt } from '#kernel'
import {
  byVersion,
  commitmentOn,
  lastTwelve,
  lineOf,
  type PromisedService,
  type PromiseFigures,
  type PromisesProps,
  unanswered,
} from '../index.ts'
import { readCommitments } from './commitment-sql.ts'
import { countOpen, type MonthsCount, type OpenCount, readMonths, type Subject } from './promise-month-sql.ts'

/** The page of promises: by service and by community, this month and the last twelve; no post and no person. */
export async function readPromises(work: Work): Promise<PromisesProps> {
  const { calendar } = await getJurisdiction(work)
  const today = dayOf(work.now, calendar.zone)
  const months = lastTwelve(today)
  const counts = await readMonths(work, months)
  const open = await countOpen(work, instantAt(`${months.thisMonth}-01`, 0, calendar.zone))
  const bySubject = Map.groupBy(counts, ({ subject, subjectId }) => `${subject} ${subjectId}`)
  const figures = (subject: Subject, id: Id) =>
    figuresOf(
      bySubject.get(`${subject} ${id}`) ?? [],
      open.filter((each) => (subject === 'topic' ? each.topicId : each.communityId) === id),
    )
  const services = await promisedServices(work, today, (id) => figures('topic', id))
  const communities = (await readPlaceTree(work)).places.filter(({ kind }) => kind === 'community')
  return {
    jurisdiction: work.jurisdiction,
    all: figuresOf(
      counts.filter(({ subject }) => subject === 'topic'),
      open,
    ),
    communities: communities.map(({ id, name }) => ({ name, ...figures('community', id) })),
    groups: services,
  }
}

function figuresOf(counts: readonly MonthsCount[], open: readonly OpenCount[]): Omit<PromiseFigures, 'name'> {
  const sum = (of: (count: OpenCount) => number) => open.reduce((total, count) => total + of(count), 0)
  const overdue = sum(({ overdueThisMonth }) => overdueThisMonth)
  return {
    month: lineOf([...counts.filter(({ isThisMonth }) => isThisMonth), unanswered(overdue)]),
    // However long ago its date was: a promise that is still broken is never out of sight.
    year: lineOf([...counts, unanswered(overdue + sum(({ overdueBefore }) => overdueBefore))]),
    open: sum(({ open: onTime }) => onTime),
  }
}

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
