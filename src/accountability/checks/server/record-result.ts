import { record } from '#foundation/audit/server'
import { getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { invalidInput, Problem } from '#kernel'
import { outcomeOf, type ResultOutcome, type Way } from '../check.ts'
import { findResultFaults, whyNotRecord } from '../check-rules.ts'
import { checkingPost, userOf } from './checking-post.ts'
import { insertResult, readResults, updateOutcome } from './item-sql.ts'
import { getItem } from './read-checks.ts'

/** Records what a call-back or a look came to; the same `resultId` again changes nothing. */
export async function recordResult(
  work: Work,
  itemId: string,
  said: { resultId: string; way: Way; outcome: ResultOutcome; words: string },
): Promise<void> {
  const { item, matter } = await getItem(work, itemId, 'locked')
  const before = await readResults(work, itemId)
  if (before.some(({ id }) => id === said.resultId)) return
  const refusal = whyNotRecord(matter, item.outcome, work)
  if (refusal) throw new Problem(refusal.code === 'permission.denied' ? 403 : 409, refusal)
  const { resultId: id, way, outcome, words } = said
  const faults = findResultFaults(way, outcome, words)
  if (faults.length > 0) throw invalidInput(faults)
  const postId = checkingPost(work.actor, matter.placePath)
  const result = { id, at: work.now, way, outcome, words: words.trim() || null, postId }
  await insertResult(work, itemId, result, userOf(work.actor))
  const { zone } = (await getJurisdiction(work)).calendar
  await updateOutcome(work, itemId, outcomeOf([...before, result], zone))
  await record(work, {
    action: 'check.recorded',
    subject: { kind: 'check-item', id: itemId },
    details: { resultId: id, matterId: matter.id, way, outcome },
  })
}
