import { whyNotRead } from '#accountability/matters'
import { findMatter } from '#accountability/matters/server'
import { findUserNames } from '#foundation/identity/server'
import { readMasked } from '#foundation/people/server'
import { readPlaceTree } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { Problem, type Refusal } from '#kernel'
import { readPosts } from '#organisation/teams/server'
import type { ContactBody } from '../contract.ts'
import { type FirstContact, stepInWords } from '../first-contact.ts'
import { whyNotReadContact } from '../first-contact-rules.ts'
import { findContact, readSteps } from './first-contact-sql.ts'
import { none } from './list-contacts.ts'

export const noContact: Refusal = {
  code: 'first-contact.not-found',
  words: {
    zh: '没有找到这条首问登记，或者它不在您的辖区。',
    en: 'There is no such first contact in your area.',
  },
}

/** A contact that the actor may read; for them any other does not exist. */
export async function getContact(work: Work, id: string): Promise<FirstContact> {
  const contact = await findContact(work.trx, work.jurisdiction, id)
  if (!contact || whyNotReadContact(contact, work)) throw new Problem(404, noContact)
  return contact
}

/** The whole contact as staff see it: who asked stays masked. */
export async function readContactBody(work: Work, contact: FirstContact): Promise<ContactBody> {
  const posts = new Map((await readPosts(work)).map((post) => [post.id, post.name]))
  const place = (await readPlaceTree(work)).byId.get(contact.placeId)
  const steps = await readSteps(work.trx, work.jurisdiction, contact.id)
  const userIds = [...steps.map(({ userId }) => userId), contact.askedBy].flatMap((userId) => userId ?? [])
  const names = await findUserNames(work.trx, [...new Set(userIds)])
  const person = contact.personId
    ? (await readMasked(work, [contact.personId])).get(contact.personId)
    : undefined
  const matter = contact.matterId && (await findMatter(work.trx, work.jurisdiction, contact.matterId))
  return {
    contact,
    askedByName: contact.askedBy === null ? null : (names.get(contact.askedBy) ?? null),
    askedPost: posts.get(contact.askedPostId) ?? none,
    placeName: place?.name ?? none,
    person: person ? { name: person.name, phone: person.phone } : null,
    matter: matter ? { id: matter.id, code: matter.code, readable: !whyNotRead(matter, work) } : null,
    steps: steps.map(({ details, userId, kind, ...step }) => ({
      ...step,
      kind,
      sentence: stepInWords(kind, {
        post: details.postId ? posts.get(details.postId) : undefined,
        to: details.toPostId ? posts.get(details.toPostId) : undefined,
        code: details.matterCode,
      }),
      whose: details.whose ?? null,
      address: details.address ?? null,
      phone: details.phone ?? null,
      by: userId === null ? null : (names.get(userId) ?? null),
    })),
  }
}
