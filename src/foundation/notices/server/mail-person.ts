import { findContact } from '#foundation/people/server'
import type { Work } from '#foundation/work/server'
import { type Id, say, type Words } from '#kernel'
import { deliverMail } from './deliver-mail.ts'

export interface PersonMail {
  readonly eventId: Id
  readonly personId: Id
  readonly subject: Words
  readonly text: Words
  /** An address of ours that needs no login; it stands on a line of its own under the text. */
  readonly link: string
}

/**
 * Writes to a person about an event, once, in the person's language; nothing happens without an e-mail address. For
 * tasks: its lines are committed apart from the task's transaction, because they must outlive a failure. Throws when
 * trying again may help.
 */
export async function mailPerson(work: Work, mail: PersonMail): Promise<void> {
  const person = await findContact(work, mail.personId)
  if (!person?.email) return
  await deliverMail(
    work,
    mail.eventId,
    { personId: mail.personId },
    {
      to: person.email,
      subject: say(mail.subject, person.language),
      text: `${say(mail.text, person.language)}\n\n${mail.link}\n`,
    },
  )
}
