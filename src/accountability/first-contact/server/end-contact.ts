import { isOpen, readTrackingCode, whyNotRead } from '#accountability/matters'
import { findMatterByCode } from '#accountability/matters/server'
import { getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { invalidInput, Problem, type Refusal } from '#kernel'
import { readPosts } from '#organisation/teams/server'
import { type EndingSaid, endedContact, type FirstContact, reopenedContact } from '../first-contact.ts'
import {
  findEndingFaults,
  whyNotAcceptContact,
  whyNotEnd,
  whyNotPassTo,
  whyNotReadContact,
  whyNotReopenContact,
} from '../first-contact-rules.ts'
import { findContactForUpdate, readSteps } from './first-contact-sql.ts'
import { clean, keepChanged } from './keep-contact.ts'
import { noContact } from './read-contact.ts'

/** Records how a contact ended; the same `stepId` again changes nothing. */
export async function endContact(
  work: Work,
  id: string,
  stepId: string,
  said: EndingSaid,
): Promise<FirstContact> {
  const contact = await getForStep(work, id, stepId, (found) => whyNotEnd(found, work))
  return 'done' in contact ? contact.done : endNow(work, contact.ready, said, stepId)
}

/** The change itself, for a contact that may be ended. */
export async function endNow(
  work: Work,
  contact: FirstContact,
  said: EndingSaid,
  stepId?: string,
): Promise<FirstContact> {
  const faults = findEndingFaults(said)
  if (faults.length > 0) throw invalidInput(faults)
  const { how, words } = said
  const toPostId =
    how === 'received-on-behalf' || how === 'escalated' ? await receiver(work, contact, said) : null
  const matter = how === 'handed-over' ? await getMatterByCode(work, said.matterCode!) : null
  const taken = matter !== null && (matter.holderId !== null || !isOpen(matter))
  const { whose, address, phone } = how === 'redirected' ? said : {}
  const ended = endedContact(contact, how, work.now, { toPostId, matterId: matter?.id ?? null, taken })
  const details = clean({ toPostId, matterId: matter?.id, matterCode: matter?.code, whose, address, phone })
  return keepChanged(work, ended, { kind: how, words, details, ...(stepId ? { id: stepId } : {}) })
}

/** The colleague who was away accepts; from now on it is theirs. */
export async function acceptContact(work: Work, id: string, stepId: string): Promise<FirstContact> {
  const contact = await getForStep(work, id, stepId, (found) => whyNotAcceptContact(found, work))
  if ('done' in contact) return contact.done
  const accepted = { ...contact.ready, settledAt: work.now }
  const details = clean({ toPostId: accepted.toPostId })
  return keepChanged(work, accepted, { id: stepId, kind: 'accepted', details })
}

export async function reopenContact(
  work: Work,
  id: string,
  stepId: string,
  words: string,
): Promise<FirstContact> {
  const contact = await getForStep(work, id, stepId, (found) => whyNotReopenContact(found, work))
  if ('done' in contact) return contact.done
  const { calendar } = await getJurisdiction(work)
  const open = reopenedContact(contact.ready, work.now, calendar)
  return keepChanged(work, open, { id: stepId, kind: 'reopened', words, details: {} })
}

/** Locks; a contact that the actor may not read does not exist for them. `done` when this step was taken before. */
async function getForStep(
  work: Work,
  id: string,
  stepId: string,
  whyNot: (contact: FirstContact) => Refusal | undefined,
): Promise<{ done: FirstContact } | { ready: FirstContact }> {
  const contact = await findContactForUpdate(work.trx, work.jurisdiction, id)
  if (!contact || whyNotReadContact(contact, work)) throw new Problem(404, noContact)
  const steps = await readSteps(work.trx, work.jurisdiction, id)
  if (steps.some((step) => step.id === stepId)) return { done: contact }
  const refusal = whyNot(contact)
  if (refusal) throw new Problem(denials.has(refusal.code) ? 403 : 409, refusal)
  return { ready: contact }
}

/** Refusals that say who one is not, rather than what the contact is. */
const denials = new Set(['first-contact.not-yours', 'first-contact.not-for-you'])

async function receiver(work: Work, contact: FirstContact, said: EndingSaid): Promise<string> {
  const posts = new Map((await readPosts(work)).map((post) => [post.id, post]))
  const to = posts.get(said.toPostId!)
  const wrong = whyNotPassTo(said, posts.get(contact.askedPostId), to)
  if (wrong) throw invalidInput([wrong])
  return to!.id
}

async function getMatterByCode(work: Work, typed: string) {
  const read = readTrackingCode(typed)
  const matter = await findMatterByCode(work.trx, work.jurisdiction, read.ok ? read.code : typed)
  if (matter && !whyNotRead(matter, work)) return matter
  throw invalidInput([
    {
      field: 'matterCode',
      code: 'first-contact.no-such-matter',
      words: { zh: '没有这个编号的事项。', en: 'No matter has this number.' },
    },
  ])
}
