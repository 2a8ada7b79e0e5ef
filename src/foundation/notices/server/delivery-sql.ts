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
    person_id: string
    at: Date
    state: DeliveryState
    error: string | null
  }
}

export interface NewDelivery {
  id: string
  channel: 'email'
  eventId: string
  personId: string
  at: Date
  state: 'sending' | 'skipped'
}

/** Takes a message as one's own to send and returns its id; undefined when it was sent or is somebody else's. */
export async function claimDelivery(
  trx: Trx,
  jurisdiction: string,
  delivery: NewDelivery,
): Promise<string | undefined> {
  const { id, channel, eventId, personId, at, state } = delivery
  const row = await trx
    .withTables<DeliveryTables>()
    .insertInto('foundation.delivery')
    .values({ jurisdiction_id: jurisdiction, id, channel, event_id: eventId, person_id: personId, at, state })
    .onConflict((conflict) =>
      conflict
        .columns(['jurisdiction_id', 'event_id', 'channel', 'person_id'])
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
