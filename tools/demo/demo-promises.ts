import { type Commitment, lastDayOf, usualStages } from '#accountability/commitments'
import {
  announceCommitment,
  askExtension,
  askShelving,
  decideTime,
  readCommitments,
  recountPromises,
} from '#accountability/commitments/server'
import { findPause, type Matter } from '#accountability/matters'
import { pauseMatter, readOpenMatters } from '#accountability/matters/server'
import type { Actor } from '#foundation/permissions'
import { getJurisdiction } from '#foundation/places/server'
import { inWork, type Tools, type Work } from '#foundation/work/server'
import { addDays, dayOf } from '#kernel'
import { demoActorAt } from './demo-actor.ts'
import type { DemoNeighbourhood } from './demo-neighbourhood.ts'
import { idOf } from './demo-places.ts'
import { extensionReasons, refusedExtension, shelvingPlans } from './texts/time-texts.ts'

const announced = [
  { category: '0101', law: 5 },
  { category: '0201', law: 10 },
  { category: '0203', law: 15 },
]

/** New versions announced for next month, requests for more time in every state, two matters on the shelf, one paused. */
export async function seedPromises(tools: Tools, neighbourhood: DemoNeighbourhood): Promise<void> {
  await inWork(tools, 'qinghe', { kind: 'system', task: 'demo' }, async (work) => {
    if (!(await announceNext(work))) return
    await askForTime(work, neighbourhood)
  })
  await recountPromises(tools)
}

/** False when it was announced before: then the rest, written in the same transaction, is there, too. */
async function announceNext(work: Work): Promise<boolean> {
  const commitments = await readCommitments(work)
  const { calendar } = await getJurisdiction(work)
  const today = dayOf(work.now, calendar.zone)
  const nextMonth = `${addDays(`${today.slice(0, 7)}-28`, 4).slice(0, 7)}-01`
  const chosen = announced.flatMap(({ category, law }) => {
    const versions = commitments.get(idOf(`category qinghe ${category}`)) ?? []
    const last = versions.at(-1)
    return last ? [{ last, versions, law }] : []
  })
  if (chosen.some(({ last, versions }) => lastDayOf(versions[0] ?? last, versions) !== null)) return false
  for (const { last, law } of chosen) {
    const { topicId, version, ...now }: Commitment = last
    const promised = { ...now.promised, amount: Math.max(1, now.promised.amount - 1) }
    await announceCommitment(work, topicId, version + 1, {
      ...now,
      from: nextMonth,
      promised,
      ...usualStages(promised),
      statutory: { amount: law, unit: 'working-days' },
      legalBasis: '《青禾区政务服务办法》第十二条（虚构）',
    })
  }
  return true
}

async function askForTime(given: Work, neighbourhood: DemoNeighbourhood): Promise<void> {
  const open = await readOpenMatters(
    given.trx,
    'qinghe',
    { dueUntil: new Date('9999-12-31') },
    {
      after: undefined,
      limit: 400,
    },
  )
  const free = open.filter(
    (matter) =>
      matter.holderId !== null &&
      matter.offer === null &&
      matter.dueAt > given.now &&
      matter.clock.limit.unit === 'working-days' &&
      !findPause(matter.clock, given.now),
  )
  const leader = neighbourhood.posts.find(({ role, holder }) => role === 'leader' && holder)!
  const above = demoActorAt(neighbourhood, leader.id)
  const as = (actor: Actor): Work => ({ ...given, actor })
  const owner = (matter: Matter) => as(demoActorAt(neighbourhood, matter.ownerPostId))
  let taken = 0
  const next = () => free[taken++]
  const entryId = (what: string) => idOf(`time ${what} ${taken}`)
  for (const [at, outcome] of (
    ['approved', 'refused', 'pending', 'approved', 'pending'] as const
  ).entries()) {
    const matter = next()
    if (!matter) return
    const requestId = entryId('asked')
    const words = extensionReasons[at % extensionReasons.length]!
    const amount = Math.min(3, matter.clock.limit.amount)
    await askExtension(owner(matter), matter.id, { entryId: requestId, amount, words })
    if (outcome === 'pending') continue
    const approve = outcome === 'approved'
    await decideTime(as(above), matter.id, {
      requestId,
      entryId: entryId('decided'),
      approve,
      words: approve ? '' : refusedExtension,
    })
  }
  const today = dayOf(given.now, 'Asia/Shanghai')
  for (const [at, words] of shelvingPlans.entries()) {
    const matter = next()
    if (!matter) return
    const requestId = entryId('shelving')
    await askShelving(owner(matter), matter.id, {
      entryId: requestId,
      reviewOn: addDays(today, 21 + at * 16),
      words,
    })
    if (at < 2)
      await decideTime(as(above), matter.id, {
        requestId,
        entryId: entryId('shelved'),
        approve: true,
        words: '',
      })
  }
  const tested = next()
  if (!tested) return
  await pauseMatter(owner(tested), tested.id, entryId('paused'), {
    reason: 'test',
    until: addDays(today, 6),
    words: '已取样送检，检测机构说一周内出结果，出来后马上告诉您。',
  })
}
