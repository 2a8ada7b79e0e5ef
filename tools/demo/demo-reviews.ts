import { sql } from 'kysely'
import { isOwner, type Matter } from '#accountability/matters'
import { answerMatter, findMatter } from '#accountability/matters/server'
import {
  appealReview,
  callBack,
  decideAppeal,
  objectToExclusion,
  promiseRemedy,
  rateMatter,
  readOwnReviews,
  redoMatter,
  remedyDone,
  replyToReview,
  settleCallBack,
} from '#accountability/reviews/server'
import { readAudit, record } from '#foundation/audit/server'
import { newId } from '#foundation/database/server'
import type { Actor } from '#foundation/permissions'
import { inWork, type Tools, type Work } from '#foundation/work/server'
import { dayOf } from '#kernel'
import { demoActorAt } from './demo-actor.ts'
import type { DemoNeighbourhood } from './demo-neighbourhood.ts'
import { demoReview } from './demo-review.ts'
import { type ReviewTale, reviewTales } from './texts/unhappy-reviews.ts'

const hour = 3_600_000
const resident = { kind: 'resident' } as const

/** What came of the last fortnight's reviews, each told once and in a transaction of its own. */
export async function seedReviews(tools: Tools, neighbourhood: DemoNeighbourhood): Promise<void> {
  await settleOlder(tools, neighbourhood)
  for (const [at, tale] of reviewTales.entries()) {
    const subject = { kind: 'demo-review', id: String(at) }
    await inWork(tools, 'qinghe', resident, async (work) => {
      if ((await readAudit(work.trx, 'qinghe', subject.kind, subject.id)).length > 0) return
      await tellOne(work, neighbourhood, tale)
      await record(work, { action: 'demo.told', subject })
    })
  }
}

/** Of what made people unhappy earlier, each was called back the next morning, and that was enough. */
async function settleOlder(tools: Tools, neighbourhood: DemoNeighbourhood): Promise<void> {
  await inWork(tools, 'qinghe', resident, async (given) => {
    const before = new Date(given.now.getTime() - reviewTales[0]!.hoursAgo * hour)
    const { rows } = await sql<{ id: string; matterId: string; at: Date }>`
      select review_id as id, call_back.matter_id as "matterId", review.at from accountability.call_back
      join accountability.review on review.jurisdiction_id = call_back.jurisdiction_id and review.id = review_id
      where call_back.jurisdiction_id = ${given.jurisdiction} and stage = 'due' and due_at < ${before}
      order by review.at`.execute(given.trx)
    for (const { id, matterId, at } of rows) {
      const matter = (await findMatter(given.trx, given.jurisdiction, matterId))!
      const now = new Date(at.getTime() + 20 * hour)
      const work = { ...given, actor: actorAbove(given, neighbourhood, matter), now }
      const entryId = newId(now.getTime())
      await callBack(work, id, { entryId, reached: true, words: '居民说知道不容易办，希望有进展告诉一声。' })
      await settleCallBack(work, id, {
        entryId: newId(now.getTime()),
        words: '已说明情况，有进展再告诉居民。',
      })
    }
  })
}

async function tellOne(given: Work, neighbourhood: DemoNeighbourhood, tale: ReviewTale): Promise<void> {
  const began = given.now.getTime() - tale.hoursAgo * hour
  const matter = await findAnswered(given, new Date(began), tale.reply !== undefined)
  if (!matter) return
  const owner = demoActorAt(neighbourhood, matter.ownerPostId)
  const above = actorAbove(given, neighbourhood, matter)
  let at = began
  /** The next thing happens some hours later, as far as that is not ahead of today. */
  const as = (actor: Actor, after: number): Work => {
    at = Math.min(at + after * hour, given.now.getTime())
    return { ...given, actor, now: new Date(at) }
  }
  const said = (words: string) => ({ entryId: newId(at), words })
  const review = { ...demoReview(tale.grade, tale.words, began), solved: tale.solved }
  await rateMatter(as(resident, 0), matter, 'resident', { ...review, shared: tale.reply !== undefined })
  const { id } = (await readOwnReviews(given, matter.id, 'resident')).at(-1)!

  const { call, promise, settled, redo, appeal, reply } = tale
  for (let tries = 0; tries < (tale.missed ?? 0); tries++)
    await callBack(as(above, 6), id, { ...said('没有人接听。'), reached: false })
  if (call) await callBack(as(above, call.after), id, { ...said(call.said), reached: true })
  if (settled) await settleCallBack(as(above, 1), id, said(settled))
  if (promise) {
    const work = as(above, 1)
    const by = dayOf(new Date(at + promise.days * 24 * hour), 'Asia/Shanghai')
    await promiseRemedy(work, id, { ...said(promise.what), postId: matter.ownerPostId, by })
    if (promise.done) await remedyDone(as(above, (promise.days - 1) * 24), id, said(promise.done))
  }
  if (redo) {
    await redoMatter(as(above, 1), id, said(redo.words))
    await answerMatter(as(owner, 30), matter.id, newId(at), {
      result: 'fixed',
      words: redo.answer,
      fileIds: [],
    })
    const again = (await findMatter(given.trx, given.jurisdiction, matter.id))!
    await rateMatter(as(resident, 5), again, 'resident', { ...demoReview(5, redo.thanks, at), solved: true })
  }
  if (appeal) {
    await appealReview(as(owner, 2), id, { ...said(appeal.words), kind: appeal.kind })
    if (appeal.decided) {
      const { upheld, words } = appeal.decided
      await decideAppeal(as(above, 24), id, { ...said(words), upheld })
    }
    if (appeal.objection) await objectToExclusion(as(resident, 5), id, said(appeal.objection))
  }
  if (reply) await replyToReview(as(owner, 8), id, said(reply))
}

/** The matter that was answered last before this moment and that nobody has rated; a public one for what is shown to all. */
async function findAnswered(work: Work, before: Date, isPublic: boolean): Promise<Matter | undefined> {
  const { rows } = await sql<{ id: string }>`
    select matter.id from accountability.matter
    join services.request on request.jurisdiction_id = matter.jurisdiction_id and request.matter_id = matter.id
    left join accountability.review on review.jurisdiction_id = matter.jurisdiction_id and review.matter_id = matter.id
    where matter.jurisdiction_id = ${work.jurisdiction} and state = 'answered' and answered_at < ${before}
      and matter.merged_into is null and holder_id is not null and review.matter_id is null
      and (words_public or not ${isPublic}::boolean)
    order by answered_at desc, matter.id limit 1`.execute(work.trx)
  return rows[0] && findMatter(work.trx, work.jurisdiction, rows[0].id)
}

/** Somebody of the subdistrict's duty desk or leadership whose own matter it is not. */
function actorAbove(work: Work, neighbourhood: DemoNeighbourhood, matter: Matter): Actor {
  const above = neighbourhood.posts
    .filter(({ holder, role }) => holder && (role === 'duty-desk' || role === 'leader'))
    .map(({ id }) => demoActorAt(neighbourhood, id))
    .find((actor) => !isOwner(matter, { ...work, actor }))
  if (!above) throw new Error('nobody is above the owner')
  return above
}
