import type { Trx } from '#foundation/database/server'

/**
 * `sending` left by a process that died stays: nobody knows whether the message left. `failed` is tried again,
 * `refused` (by the recipient's server, for good), `sent` and `skipped` (no mail server is configured) are final.
 */
export type DeliveryState = 'sending' | 'sent' | 'failed' | 'refused' | 'skipped'

type DeliveryTables = {
  'foundation.delivery': {
    jurisdiction_id: string
    id: string
    channel: string
    event_id: string
    person_id: string | null
    user_id: string | null
    at: Date
    state: DeliveryState
    error: string | null
  }
}

/** A resident, by the id of their contact, or a member of staff. */
export type Recipient = { readonly personId: string } | { readonly userId: string }

export interface NewDelivery {
  id: string
  channel: 'email'
  eventId: string
  to: Recipient
  at: Date
  state: 'sending' | 'skipped'
}

/** Takes a message as one's own to send and returns its id; undefined when it was sent or is somebody else's. */
export async function claimDelivery(
  trx: Trx,
  jurisdiction: string,
  delivery: NewDelivery,
): Promise<string | undefined> {
  const { id, channel, eventId, to, at, state } = delivery
  const who =
    'personId' in to
      ? ({ column: 'person_id', person_id: to.personId, user_id: null } as const)
      : ({ column: 'user_id', person_id: null, user_id: to.userId } as const)
  const { column, ...recipient } = who
  const row = await trx
    .withTables<DeliveryTables>()
    .insertInto('foundation.delivery')
    .values({ jurisdiction_id: jurisdiction, id, channel, event_id: eventId, ...recipient, at, state })
    .onConflict((conflict) =>
      conflict
        .columns(['jurisdiction_id', 'event_id', 'channel', column])
        .doUpdateSet({ at, state, error: null })
        .where('foundation.delivery.state', '=', 'failed'),
    )
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function settleDelivery(
  trx: Trx,
  jurisdiction: string,
  id: string,
  state: DeliveryState,
  error: string | null,
): Promise<void> {
  await trx
    .withTables<DeliveryTables>()
    .updateTable('foundation.delivery')
    .set({ state, error })
    .where('jurisdiction_id', '=', jurisdiction)
    .where('id', '=', id)
    .execute()
}
