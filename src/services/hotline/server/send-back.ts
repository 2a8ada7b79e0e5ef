import { withdrawMatter } from '#accountability/matters/server'
import { record } from '#foundation/audit/server'
import type { Work } from '#foundation/work/server'
import { Problem, refuseIf } from '#kernel'
import { whyNotReturn } from '../return-order.ts'
import { lockOrder, markReturned } from './hotline-order-sql.ts'

/** 退单: the order goes back with its reason, and the matter ends here as the hotline's own to take back. */
export async function sendBack(
  work: Work,
  matterId: string,
  { entryId, words }: { entryId: string; words: string },
): Promise<void> {
  const order = await lockOrder(work.trx, work.jurisdiction, matterId)
  if (!order) throw new Problem(404, noOrder)
  refuseIf(whyNotReturn(order, work.now), 409)
  await withdrawMatter(work, matterId, entryId, { words, fileIds: [] })
  await markReturned(work.trx, work.jurisdiction, matterId, words, work.now)
  await record(work, {
    action: 'hotline-order.returned',
    subject: { kind: 'matter', id: matterId },
    details: { number: order.number },
  })
}

const noOrder = {
  code: 'hotline.no-order',
  words: { zh: '这件事项不是热线工单。', en: 'This matter did not come from the hotline.' },
}
