import type { Channel, Matter } from '#accountability/matters'
import { findMatter } from '#accountability/matters/server'
import { on, readAudit, type Task } from '#foundation/audit/server'
import { getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { readHoldings, readPosts } from '#organisation/teams/server'
import { type ContactChannel, contactDueAt } from '../first-contact.ts'
import { findContact, settleHandedOver } from './first-contact-sql.ts'
import { keepNew, tellStep } from './keep-contact.ts'
import { narrowestPost } from './register-contact.ts'

/** Imported matters were asked elsewhere. */
const channelOf: Readonly<Record<Channel, ContactChannel | null>> = {
  page: 'page',
  counter: 'counter',
  phone: 'phone',
  visit: 'in-person',
  import: null,
  open311: null,
  wechat: 'page',
  mail: 'letter',
  hotline: 'phone',
}

const takenUp = [
  'accepted',
  'received-on-behalf',
  'offer-accepted',
  'answered',
  'withdrawn',
  'closed',
  'merged',
]

/**
 * A matter that is opened is a first contact, handed over; whoever wrote it down keeps it until somebody takes the
 * matter up. Every event registers it if need be, so that they may come in any order and more than once.
 */
export const followMatters: Task = on(
  ['matter.opened', ...takenUp.map((kind) => `matter.${kind}`)],
  'follow-matter-as-first-contact',
  async (work, { eventId, action, subjectId }) => {
    const matter = await findMatter(work.trx, work.jurisdiction, subjectId)
    if (!matter) return
    await registerMatter(work, matter)
    if (action === 'matter.opened') return
    const lines = await readAudit(work.trx, work.jurisdiction, 'matter', matter.id)
    const at = lines.find(({ id }) => id === eventId)?.at ?? work.now
    for (const id of await settleHandedOver(work.trx, work.jurisdiction, matter.id, at)) {
      await tellStep(work, id, { kind: 'accepted', at, details: { matterId: matter.id } })
    }
  },
)

/** One contact a matter, under the same id. */
async function registerMatter(work: Work, matter: Matter): Promise<void> {
  const channel = channelOf[matter.channel]
  if (!channel || (await findContact(work.trx, work.jurisdiction, matter.id))) return
  const posts = await readPosts(work)
  const holdings = matter.openedBy ? await readHoldings(work.trx, work.jurisdiction) : []
  const held = holdings.filter(({ userId }) => userId === matter.openedBy).map(({ postId }) => postId)
  // On the page nobody in person was asked: the post that owns it answers for it.
  const post = narrowestPost(posts, held) ?? posts.find(({ id }) => id === matter.ownerPostId)
  if (!post) return
  const askedAt = matter.clock.startedAt
  const { calendar } = await getJurisdiction(work)
  const isNew = await keepNew(work, {
    id: matter.id,
    channel,
    kind: 'application',
    words: matter.title,
    askedAt,
    askedBy: matter.openedBy,
    askedPostId: post.id,
    placeId: post.placeId,
    placePath: post.path,
    personId: matter.personId,
    ending: 'handed-over',
    toPostId: null,
    matterId: matter.id,
    dueAt: contactDueAt(askedAt, calendar),
    settledAt: null,
  })
  if (!isNew) return
  const details = { matterId: matter.id, matterCode: matter.code }
  await tellStep(work, matter.id, { kind: 'handed-over', at: askedAt, userId: matter.openedBy, details })
}
