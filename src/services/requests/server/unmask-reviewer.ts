import { getMatter } from '#accountability/matters/server'
import { resident, reviewPermissions, whyNotReachReviewer } from '#accountability/reviews'
import { getReview } from '#accountability/reviews/server'
import type { UnmaskedPerson } from '#foundation/people'
import { unmaskPerson } from '#foundation/people/server'
import type { Work } from '#foundation/work/server'
import { Problem, refuseIf } from '#kernel'
import { requestTables } from './request-tables.ts'

/** Whom to call about an unhappy review: who reported it, or the follower who wrote it; nobody else of the matter. */
export async function unmaskReviewer(work: Work, reviewId: string, reason: string): Promise<UnmaskedPerson> {
  const review = await getReview(work, reviewId)
  const matter = await getMatter(work, review.matterId)
  refuseIf(whyNotReachReviewer(review, matter, work))
  const { reviewer } = review
  const personId = reviewer === resident ? matter.personId : await findFollowersPerson(work, reviewer)
  if (!personId) throw new Problem(404, noContact)
  const right = { table: reviewPermissions, action: 'review.call-back' }
  return unmaskPerson(work, personId, reason, matter.placePath, right)
}

async function findFollowersPerson(work: Work, id: string): Promise<string | null | undefined> {
  const row = await requestTables(work.trx)
    .selectFrom('services.follower')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('id', '=', id)
    .select('person_id as personId')
    .executeTakeFirst()
  return row?.personId
}

const noContact = {
  code: 'review.no-contact',
  words: { zh: '写评价的人没有留下联系方式。', en: 'Whoever wrote the review left no contact.' },
}
