import type { Work } from '#foundation/work/server'
import type { Words } from '#kernel'
import { readPosts } from '#organisation/teams/server'
import { type OwnReview, type ReviewBody, resident, type SharedReview } from '../index.ts'
import { findReviews, type KeptReview } from './review-sql.ts'

type Names = (postId: string) => Words

async function postNames(work: Work): Promise<Names> {
  const posts = new Map((await readPosts(work)).map((post) => [post.id, post.name]))
  return (postId) => posts.get(postId) ?? { zh: '工作人员', en: 'The office' }
}

/** Reviews as staff see them. */
export async function bodiesOf(work: Work, reviews: readonly KeptReview[]): Promise<ReviewBody[]> {
  const name = await postNames(work)
  return reviews.map(({ reviewer, callBack, appeal, reply, ...review }) => ({
    ...review,
    byFollower: reviewer !== resident,
    callBack: callBack && {
      ...callBack,
      remedyPost: (callBack.remedyPostId && name(callBack.remedyPostId)) || null,
    },
    appeal: appeal && {
      ...appeal,
      post: name(appeal.postId),
      decidedPost: appeal.decidedPostId === null ? null : name(appeal.decidedPostId),
    },
    reply: replyOf(reply, name),
  }))
}

const replyOf = (reply: KeptReview['reply'], name: Names) =>
  reply && { words: reply.words, at: reply.at, post: name(reply.postId) }

/** All reviews of a matter by one person, oldest round first, with their ids for the steps of that person. */
export async function readOwnReviews(
  work: Work,
  matterId: string,
  reviewer: string,
): Promise<(OwnReview & { id: string })[]> {
  const name = await postNames(work)
  const own = (await findReviews(work, [matterId])).filter((review) => review.reviewer === reviewer)
  return own.map(({ callBack, appeal, reply, ...review }) => ({
    id: review.id,
    round: review.round,
    at: review.at,
    grade: review.grade,
    solved: review.solved,
    words: review.words,
    hearts: review.hearts,
    shared: review.shared,
    callBack: callBack && {
      stage: callBack.stage,
      dueAt: callBack.dueAt,
      remedy:
        callBack.remedy !== null && callBack.remedyPostId && callBack.remedyBy
          ? { words: callBack.remedy, post: name(callBack.remedyPostId), by: callBack.remedyBy }
          : null,
    },
    appeal: appeal && {
      state: appeal.state,
      kind: appeal.kind,
      decidedBy: appeal.decidedPostId === null ? null : name(appeal.decidedPostId),
      decidedWords: appeal.decidedWords,
      objection: appeal.objection,
    },
    reply: replyOf(reply, name),
  }))
}

/** What of a matter's reviews everybody may read, newest last: shared by its author and not left out. */
export async function readSharedReviews(work: Work, matterId: string): Promise<SharedReview[]> {
  const name = await postNames(work)
  return (await findReviews(work, [matterId]))
    .filter(({ shared, appeal }) => shared && appeal?.state !== 'upheld')
    .map(({ grade, words, at, reply }) => ({ grade, words, at, reply: replyOf(reply, name) }))
}
