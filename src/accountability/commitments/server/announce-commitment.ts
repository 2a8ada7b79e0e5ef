import { readTopics } from '#accountability/matters/server'
import { record } from '#foundation/audit/server'
import { allowEverywhere, bumpStructure, getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { dayOf, type Id, invalidInput, Problem } from '#kernel'
import {
  type Announced,
  type Commitment,
  commitmentsPermissions,
  type PromisedTopic,
  whyNotAnnounce,
} from '../index.ts'
import { insertCommitments, readCommitments } from './commitment-sql.ts'

/** Every topic with what is promised for it. */
export async function readPromisedTopics(work: Work): Promise<PromisedTopic[]> {
  const commitments = await readCommitments(work)
  return [...(await readTopics(work)).values()].map(({ id, name, group, retired }) => ({
    id,
    name,
    group: { code: group.code, name: group.name },
    retired,
    versions: [...(commitments.get(id) ?? [])],
  }))
}

/** Announces a new version for a day to come; matters that are open keep the version they were promised by. */
export async function announceCommitment(
  work: Work,
  topicId: Id,
  version: number,
  announced: Announced,
): Promise<void> {
  await allowEverywhere(work, commitmentsPermissions, 'commitment.announce')
  if (!(await readTopics(work)).has(topicId)) throw new Problem(404, noTopic)
  const versions = (await readCommitments(work)).get(topicId) ?? []
  const before = versions.find((known) => known.version === version)
  if (before && isSame(before, announced)) return
  if (before || version !== versions.length + 1) throw new Problem(409, otherwise)
  const { calendar } = await getJurisdiction(work)
  const wrong = whyNotAnnounce(announced, versions, dayOf(work.now, calendar.zone), calendar)
  if (wrong.length > 0) throw invalidInput(wrong)
  if (!(await insertCommitments(work, [{ ...announced, topicId, version }])))
    throw new Problem(409, otherwise)
  await bumpStructure(work)
  await record(work, {
    action: 'commitment.announced',
    subject: { kind: 'topic', id: topicId },
    details: { version, from: announced.from, promised: announced.promised, statutory: announced.statutory },
  })
}

const isSame = (known: Commitment, announced: Announced): boolean =>
  known.from === announced.from &&
  known.promised.amount === announced.promised.amount &&
  known.promised.unit === announced.promised.unit

const noTopic = {
  code: 'commitment.no-topic',
  words: { zh: '没有这项服务。', en: 'There is no such service.' },
}
const otherwise = {
  code: 'commitment.announced-meanwhile',
  words: {
    zh: '刚才有人公布了这项服务的新版本，请看过再改。',
    en: 'Somebody announced a version of this service just now; please look at it first.',
  },
}
