import { newId } from '#foundation/database/server'
import { findContact } from '#foundation/people/server'
import type { Work } from '#foundation/work/server'
import { type Id, say, type Words } from '#kernel'
import { claimDelivery, type DeliveryState, settleDelivery } from './delivery-sql.ts'
import { mailFailureOf, sendMail } from './send-mail.ts'

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
  const { tools, jurisdiction } = work
  const person = await findContact(work, mail.personId)
  if (!person?.email) return
  const server = tools.settings.mail
  const id = await tools.database.inJurisdiction(jurisdiction, (trx) =>
    claimDelivery(trx, jurisdiction, {
      id: newId(work.now.getTime()),
      channel: 'email',
      eventId: mail.eventId,
      personId: mail.personId,
      at: work.now,
      state: server ? 'sending' : 'skipped',
    }),
  )
  if (id === undefined || !server) return
  const settle = (state: DeliveryState, error: string | null) =>
    tools.database.inJurisdiction(jurisdiction, (trx) => settleDelivery(trx, jurisdiction, id, state, error))
  try {
    await sendMail(server, {
      to: person.email,
      subject: say(mail.subject, person.language),
      text: `${say(mail.text, person.language)}\n\n${mail.link}\n`,
      messageId: `<${id}@${new URL(tools.settings.publicUrl).hostname}>`,
    })
  } catch (error) {
    const { code, final } = mailFailureOf(error)
    await settle(final ? 'refused' : 'failed', code)
    if (final) return
    // Not the error itself: it may hold the address, and what is thrown here is logged.
    throw new Error(`mail ${id} was not sent: ${code}`)
  }
  await settle('sent', null)
}
