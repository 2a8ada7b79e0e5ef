import type { Matter } from '#accountability/matters'
import { findMatter, findNews } from '#accountability/matters/server'
import { every, on, type Task } from '#foundation/audit/server'
import { fillWords } from '#foundation/notices'
import { notifyUsers } from '#foundation/notices/server'
import { isWithin } from '#foundation/permissions'
import type { Work } from '#foundation/work/server'
import type { Words } from '#kernel'
import { type Post } from '#organisation/teams'
import { readHoldings, readPosts } from '#organisation/teams/server'
import { timeNotices } from '../commitments-words.ts'
import { redateOpenMatters } from './calendar-decree.ts'
import { countPromise, recountPromises } from './count-promises.ts'
import { readTimeRequests, settleTimeRequest } from './time-request-sql.ts'

export const commitmentsTasks: Task[] = [
  on(['matter.answered', 'matter.reopened'], 'count-promise', (work, { subjectId }) =>
    countPromise(work, subjectId),
  ),
  on(['matter.answered', 'matter.withdrawn', 'matter.merged'], 'lapse-time-requests', (work, { subjectId }) =>
    settleTimeRequest(work, subjectId, { state: 'lapsed', words: null }),
  ),
  on(Object.keys(timeNotices), 'notify-time', async (work, { eventId, action, subjectId }) => {
    const matter = await findMatter(work.trx, work.jurisdiction, subjectId)
    const news = await findNews(work, subjectId, eventId)
    if (!matter || !news) return
    const told = await whoIsTold(work, matter, action as keyof typeof timeNotices)
    const words: Words = timeNotices[action as keyof typeof timeNotices]
    await notifyUsers(work, {
      eventId,
      userIds: told.filter((userId) => userId !== news.actorId),
      words: fillWords(words, { code: matter.code, title: matter.title }),
      matterId: matter.id,
    })
  }),
  on('calendar.imported', 'redate-after-import', ({ tools }) => redateOpenMatters(tools)),
  // Known years also come with a new release: by morning every promise follows them.
  every('20 19 * * *', 'redate-matters', redateOpenMatters),
  every('40 19 * * 6', 'recount-promises', recountPromises),
]

/** A request goes to those above, its result to who asked; a review date to the owner and those above. */
async function whoIsTold(work: Work, matter: Matter, action: keyof typeof timeNotices): Promise<string[]> {
  const holdings = await readHoldings(work.trx, work.jurisdiction)
  const holdersOf = (postIds: readonly string[]) =>
    holdings.filter(({ postId }) => postIds.includes(postId)).map(({ userId }) => userId)
  const above = holdersOf(postsThatDecide(await readPosts(work), matter).map(({ id }) => id))
  if (action === 'matter.extension-asked' || action === 'matter.shelving-asked') return above
  const owner = matter.holderId ? [matter.holderId] : holdersOf([matter.ownerPostId])
  if (action === 'matter.review-due') return [...owner, ...above]
  const [last] = await readTimeRequests(work, matter.id)
  return last?.askedBy ? [...new Set([...owner, last.askedBy])] : owner
}

/** The nearest desk above the owner that somebody holds; without one, the leadership. */
function postsThatDecide(posts: readonly Post[], matter: Matter): Post[] {
  const ownerPath = posts.find(({ id }) => id === matter.ownerPostId)?.path ?? matter.placePath
  const above = posts
    .filter(({ id, path, held }) => held && id !== matter.ownerPostId && isWithin(ownerPath, path))
    .sort((one, other) => other.path.length - one.path.length)
  const desk = above.find(({ duty }) => duty === 'duty-desk')
  return desk ? [desk] : above.filter(({ duty }) => duty === 'leadership')
}
