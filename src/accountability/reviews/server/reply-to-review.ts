import { postsOf } from '#foundation/permissions'
import type { Work } from '#foundation/work/server'
import { whyNotReply } from '../index.ts'
import { changeReview } from './change-review.ts'
import { nearestPost } from './nearest-post.ts'
import { reviewTables } from './review-tables.ts'

/** The answering post, or somebody above it, replies; a second reply takes the place of the first, the timeline keeps both. */
export async function replyToReview(
  work: Work,
  id: string,
  reply: { entryId: string; words: string },
): Promise<void> {
  await changeReview(
    work,
    id,
    { entryId: reply.entryId, kind: 'review-replied', action: 'review.replied', words: reply.words },
    (_, matter) => whyNotReply(matter, work),
    async (_, { ownerPostId }) => {
      const mine = postsOf(work.actor).includes(ownerPostId)
      await reviewTables(work.trx)
        .updateTable('accountability.review')
        .set({
          reply: reply.words,
          reply_post_id: mine ? ownerPostId : nearestPost(work.actor, ownerPostId),
          replied_at: work.now,
        })
        .where('jurisdiction_id', '=', work.jurisdiction)
        .where('id', '=', id)
        .execute()
    },
  )
}
