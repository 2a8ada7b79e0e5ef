import { on, readAudit, type Task } from '#foundation/audit/server'
import { fillWords } from '#foundation/notices'
import { mailPerson, notifyUsers } from '#foundation/notices/server'
import type { Work } from '#foundation/work/server'
import { readHoldings } from '#organisation/teams/server'
import type { Matter } from '../index.ts'
import { residentMails, staffNotices } from '../matter-notice-words.ts'
import { findMatter } from './matter-sql.ts'
import { residentLink } from './resident-link.ts'

/** News is told while it is news: matters that were imported, or a worker that comes back, flood nobody. */
const newsDays = 3

export const matterNotices: Task[] = [
  on(Object.keys(staffNotices), 'notify-staff', async (work, { eventId, action, subjectId }) => {
    const matter = await findMatter(work.trx, work.jurisdiction, subjectId)
    const news = await findNews(work, subjectId, eventId)
    if (!matter || !news) return
    const told = (await whoIsConcerned(work, matter, action)).filter((userId) => userId !== news.actorId)
    const { code, title } = matter
    const words = fillWords(staffNotices[action as keyof typeof staffNotices], { code, title })
    await notifyUsers(work, { eventId, userIds: told, words, matterId: matter.id })
  }),
  on(Object.keys(residentMails), 'mail-resident', async (work, { eventId, action, subjectId }) => {
    const matter = await findMatter(work.trx, work.jurisdiction, subjectId)
    if (!matter?.personId || !(await findNews(work, subjectId, eventId))) return
    const { subject, text } = residentMails[action as keyof typeof residentMails]
    const { code } = matter
    await mailPerson(work, {
      eventId,
      personId: matter.personId,
      subject: fillWords(subject, { code }),
      text: fillWords(text, { code }),
      link: new URL(residentLink(work.tools.settings, matter), work.tools.settings.publicUrl).href,
    })
  }),
]

/** The audit line of an event of the last days; undefined when it is too old to tell anybody. */
export async function findNews(work: Work, matterId: string, eventId: string) {
  const lines = await readAudit(work.trx, work.jurisdiction, 'matter', matterId)
  const oldest = work.now.getTime() - newsDays * 86_400_000
  return lines.find(({ id, at }) => id === eventId && at.getTime() >= oldest)
}

/** The person who took it up; while nobody has, everybody at the post. A hand-over concerns the post it is offered to. */
async function whoIsConcerned(work: Work, matter: Matter, action: string): Promise<string[]> {
  const lead = matter.state === 'merged' && matter.mergedInto
  const found = lead ? ((await findMatter(work.trx, work.jurisdiction, lead)) ?? matter) : matter
  const postId = action === 'matter.offered' ? found.offer?.postId : found.ownerPostId
  if (action !== 'matter.offered' && found.holderId !== null) return [found.holderId]
  const holdings = await readHoldings(work.trx, work.jurisdiction)
  return holdings.filter((holding) => holding.postId === postId).map(({ userId }) => userId)
}
