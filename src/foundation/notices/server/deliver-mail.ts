import { newId } from '#foundation/database/server'
import type { Work } from '#foundation/work/server'
import type { Id } from '#kernel'
import { claimDelivery, type DeliveryState, type Recipient, settleDelivery } from './delivery-sql.ts'
import { type Mail, mailFailureOf, sendMail } from './send-mail.ts'

/** Sends a message about an event to one recipient, once; throws when trying again may help. */
export async function deliverMail(
  work: Work,
  eventId: Id,
  recipient: Recipient,
  mail: Omit<Mail, 'messageId'>,
): Promise<void> {
  const { tools, jurisdiction } = work
  const server = tools.settings.mail
  const id = await tools.database.inJurisdiction(jurisdiction, (trx) =>
    claimDelivery(trx, jurisdiction, {
      id: newId(work.now.getTime()),
      channel: 'email',
      eventId,
      to: recipient,
      at: work.now,
      state: server ? 'sending' : 'skipped',
    }),
  )
  if (id === undefined || !server) return
  const settle = (state: DeliveryState, error: string | null) =>
    tools.database.inJurisdiction(jurisdiction, (trx) => settleDelivery(trx, jurisdiction, id, state, error))
  try {
    await sendMail(server, {
      ...mail,
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
