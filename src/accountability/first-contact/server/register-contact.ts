import { newId } from '#foundation/database/server'
import { savePerson } from '#foundation/people/server'
import { postsOf } from '#foundation/permissions'
import { getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { invalidInput, Problem } from '#kernel'
import type { Post } from '#organisation/teams'
import { readPosts } from '#organisation/teams/server'
import type { NewContact } from '../contract.ts'
import { contactDueAt, type FirstContact } from '../first-contact.ts'
import { endNow } from './end-contact.ts'
import { keepNew } from './keep-contact.ts'
import { getContact } from './read-contact.ts'

/** Registers that the actor was asked, and how it ended if it has; the same id again changes nothing. */
export async function registerContact(work: Work, given: NewContact): Promise<FirstContact> {
  const post = postOfActor(work, await readPosts(work), given.postId)
  const { calendar } = await getJurisdiction(work)
  const personId = given.name || given.phone ? newId(work.now.getTime()) : null
  const contact: FirstContact = {
    id: given.id,
    channel: given.channel,
    kind: given.kind,
    words: given.words,
    askedAt: work.now,
    askedBy: work.actor.kind === 'staff' ? work.actor.userId : null,
    askedPostId: post.id,
    placeId: post.placeId,
    placePath: post.path,
    personId,
    ending: null,
    toPostId: null,
    matterId: null,
    dueAt: contactDueAt(work.now, calendar),
    settledAt: null,
  }
  if (!(await keepNew(work, contact))) return getContact(work, given.id)
  if (personId) {
    await savePerson(work, { id: personId, name: given.name, phone: given.phone, language: 'zh' })
  }
  return given.ending ? endNow(work, contact, given.ending).catch(underEnding) : contact
}

/** Beside an entry, what is wrong with its ending is told under the ending's own fields. */
function underEnding(error: unknown): never {
  if (!(error instanceof Problem) || error.fields.length === 0) throw error
  throw invalidInput(error.fields.map((fault) => ({ ...fault, field: `ending.${fault.field}` })))
}

/** The post at which somebody was asked: the one they name among their own, else the narrowest. */
export function narrowestPost(posts: readonly Post[], held: readonly string[]): Post | undefined {
  return posts.filter(({ id }) => held.includes(id)).sort((a, b) => b.path.length - a.path.length)[0]
}

function postOfActor(work: Work, posts: readonly Post[], named: string | undefined): Post {
  const held = postsOf(work.actor)
  const post = narrowestPost(posts, named ? held.filter((id) => id === named) : held)
  if (post) return post
  if (named) {
    const words = { zh: '您不在这个岗位上。', en: 'You do not hold this post.' }
    throw invalidInput([{ field: 'postId', code: 'first-contact.not-your-post', words }])
  }
  throw new Problem(409, {
    code: 'first-contact.no-post',
    words: {
      zh: '您还没有岗位，首问要登记在岗位名下。请联系平台管理员。',
      en: 'You hold no post, and a first contact belongs to one. Ask the administrator.',
    },
  })
}
