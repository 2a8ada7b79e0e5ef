import { on, readAudit, type Task } from '#foundation/audit/server'
import { fillWords } from '#foundation/notices'
import { notifyUsers } from '#foundation/notices/server'
import { readHoldings } from '#organisation/teams/server'
import { findContact } from './first-contact-sql.ts'

const notices = {
  'first-contact.received-on-behalf': {
    zh: '同事替您代收了一件，请到首问登记接收：{words}',
    en: 'A colleague received something for you; accept it under First contacts: {words}',
  },
  'first-contact.escalated': {
    zh: '有一件归属不明确，请指明归谁办：{words}',
    en: 'It is unclear whose this is; please say who takes it: {words}',
  },
}

/** Whoever it was passed on to hears of it at once. */
export const tellReceivers: Task = on(
  Object.keys(notices),
  'tell-receivers-of-first-contact',
  async (work, { eventId, action, subjectId }) => {
    const contact = await findContact(work.trx, work.jurisdiction, subjectId)
    if (!contact || contact.toPostId === null) return
    const lines = await readAudit(work.trx, work.jurisdiction, 'first-contact', subjectId)
    const line = lines.find(({ id }) => id === eventId)
    const { words } = contact
    const userIds = (await readHoldings(work.trx, work.jurisdiction))
      .filter(({ postId, userId }) => postId === contact.toPostId && userId !== line?.actorId)
      .map(({ userId }) => userId)
    await notifyUsers(work, {
      eventId,
      userIds,
      words: fillWords(notices[action as keyof typeof notices], { words }),
    })
  },
)
