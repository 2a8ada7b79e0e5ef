import { reopenMatter } from '#accountability/matters/server'
import { record } from '#foundation/audit/server'
import { newId } from '#foundation/database/server'
import { fillWords } from '#foundation/notices'
import { notifyUsers } from '#foundation/notices/server'
import { postsOf } from '#foundation/permissions'
import { getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { invalidInput, Problem, type Refusal } from '#kernel'
import { readHoldings, readPosts } from '#organisation/teams/server'
import { whyNotFind, whyNotSettle, whyNotVerify } from '../check-rules.ts'
import { type Finding, type FindingStep, findingDueAt, findingNotices } from '../finding.ts'
import { checkingPost, userOf } from './checking-post.ts'
import {
  insertFinding,
  insertFindingStep,
  type KeptFinding,
  readFindingSteps,
  updateFinding,
} from './finding-sql.ts'
import { readResults } from './item-sql.ts'
import { getItem } from './read-checks.ts'
import { getFinding } from './read-findings.ts'

export interface NewFinding {
  readonly findingId: string
  readonly what: string
  readonly postId: string
  readonly workingDays: number
  readonly reopen: boolean
}

/** Makes a task of what was found, and reopens the matter with it when asked: both are done or neither. */
export async function openFinding(work: Work, itemId: string, found: NewFinding): Promise<void> {
  const { matter } = await getItem(work, itemId, 'locked')
  refuse(whyNotFind(matter, (await readResults(work, itemId)).length, work))
  const post = (await readPosts(work)).find(({ id }) => id === found.postId)
  if (!post) {
    throw invalidInput([
      { field: 'postId', code: 'finding.no-post', words: { zh: '请选择一个岗位。', en: 'Choose a post.' } },
    ])
  }
  const { calendar } = await getJurisdiction(work)
  const finding: KeptFinding = {
    id: found.findingId,
    itemId,
    matterId: matter.id,
    matterCode: matter.code,
    placeId: matter.placeId,
    postId: post.id,
    what: found.what,
    state: 'open',
    dueAt: findingDueAt(work.now, found.workingDays, calendar),
  }
  if (!(await insertFinding(work, finding))) return
  const by = checkingPost(work.actor, matter.placePath)
  await keepStep(work, finding, { id: finding.id, kind: 'opened', words: null, by, toPostId: post.id })
  if (found.reopen) await reopenMatter(work, matter.id, newId(work.now.getTime()), found.what)
}

/** The post has put it right, and says what it did. */
export async function settleFinding(work: Work, id: string, stepId: string, words: string): Promise<void> {
  const finding = await getForStep(work, id, stepId, whyNotSettle)
  if (!finding) return
  const opened = (await readFindingSteps(work, id)).find(({ kind }) => kind === 'opened')
  await updateFinding(work, { ...finding, state: 'done' })
  const by = postsOf(work.actor).includes(finding.postId) ? finding.postId : null
  await keepStep(work, finding, { id: stepId, kind: 'done', words, by, toPostId: opened?.postId ?? null })
}

/** Somebody else has seen that it is right. */
export async function verifyFinding(work: Work, id: string, stepId: string, words: string): Promise<void> {
  const finding = await getForStep(work, id, stepId, whyNotVerify)
  if (!finding) return
  await updateFinding(work, { ...finding, state: 'verified' })
  const by = checkingPost(work.actor, finding.placePath)
  await keepStep(work, finding, { id: stepId, kind: 'verified', words, by, toPostId: finding.postId })
}

/** It is not right yet: open again, with the reason and a new date. */
export async function sendBackFinding(
  work: Work,
  id: string,
  stepId: string,
  said: { words: string; workingDays: number },
): Promise<void> {
  const finding = await getForStep(work, id, stepId, whyNotVerify)
  if (!finding) return
  const { calendar } = await getJurisdiction(work)
  const again = {
    ...finding,
    state: 'open' as const,
    dueAt: findingDueAt(work.now, said.workingDays, calendar),
  }
  await updateFinding(work, again)
  const by = checkingPost(work.actor, finding.placePath)
  await keepStep(work, again, {
    id: stepId,
    kind: 'sent-back',
    words: said.words,
    by,
    toPostId: finding.postId,
  })
}

/** Locks; undefined when this step was taken before. */
async function getForStep(
  work: Work,
  id: string,
  stepId: string,
  whyNot: (finding: Finding, acting: Work) => Refusal | undefined,
): Promise<(KeptFinding & Finding) | undefined> {
  const finding = await getFinding(work, id, 'locked')
  if ((await readFindingSteps(work, id)).some((step) => step.id === stepId)) return undefined
  refuse(whyNot(finding, work))
  return finding
}

const denials = new Set(['permission.denied', 'finding.not-yours', 'finding.own'])

function refuse(refusal: Refusal | undefined): void {
  if (refusal) throw new Problem(denials.has(refusal.code) ? 403 : 409, refusal)
}

interface Told {
  readonly id: string
  readonly kind: FindingStep
  readonly words: string | null
  readonly by: string | null
  /** The post that is told. */
  readonly toPostId: string | null
}

/** The line of the record, its audit line, and the notice to the post it concerns. */
async function keepStep(work: Work, finding: KeptFinding, told: Told): Promise<void> {
  const { id, kind, words, by, toPostId } = told
  const dueAt = kind === 'opened' || kind === 'sent-back' ? finding.dueAt : null
  const step = { id, at: work.now, kind, words, dueAt, postId: by }
  await insertFindingStep(work, finding.id, step, userOf(work.actor))
  await record(work, {
    action: `finding.${kind}`,
    subject: { kind: 'finding', id: finding.id },
    details: { stepId: id, matterId: finding.matterId, postId: finding.postId },
  })
  const holdings = await readHoldings(work.trx, work.jurisdiction)
  const self = userOf(work.actor)
  await notifyUsers(work, {
    eventId: id,
    userIds: holdings
      .filter(({ postId, userId }) => postId === toPostId && userId !== self)
      .map(({ userId }) => userId),
    words: fillWords(findingNotices[kind], { code: finding.matterCode, what: finding.what }),
    matterId: finding.matterId,
  })
}
