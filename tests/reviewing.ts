// What residents and staff do with reviews, in a few words each.
import { sql } from 'kysely'
import { readMatter } from '#accountability/matters'
import { listReviews, readMatterReviews } from '#accountability/reviews'
import { newId } from '#foundation/database/server'
import { noticesPage } from '#foundation/notices'
import type { ReceiptBody, StepInput } from '#services/requests'
import { at, keyOf, monday, qinghe, residentsOf } from './resident.ts'
import type { TestHouse } from './small-house.ts'

export function reviewsIn(house: TestHouse) {
  const { report, step, accept, answer } = residentsOf(house)
  const words = '电话里说楼道又堆满了'
  const answered = async () => {
    house.at(monday)
    const receipt = await report()
    await accept(receipt)
    await answer(receipt)
    return receipt
  }
  const rate = (of: ReceiptBody, input: Partial<StepInput>, key = keyOf(of.link)) =>
    step(of, 'rate', input, key)
  const reviewsOf = (of: { id: string }, as = 'qinghe-desk') =>
    house.call(readMatterReviews, { params: at(of), as })
  return {
    words,
    answered,
    rate,
    reviewsOf,
    unhappy: async () => {
      const receipt = await answered()
      await rate(receipt, { grade: 1, solved: false, words: '没有弄' })
      const [review] = await reviewsOf(receipt)
      return { receipt, params: { ...qinghe, id: review!.id } }
    },
    on: (day: string, time = '10:00') => house.at(`2026-11-${day}T${time}:00+08:00`),
    call: (reached = true) => ({ entryId: newId(), reached, words }),
    said: () => ({ entryId: newId(), words }),
    /** What was recorded of a matter's reviews. */
    events: async (of: { id: string }) =>
      (
        await house.query<{ action: string }>(
          'qinghe',
          sql`select action from foundation.audit_record where subject_id = ${of.id}
            and (action like 'review.%' or action = 'matter.rated') order by at, action`,
        )
      ).map(({ action }) => action),
    linesOf: async (of: { id: string }) =>
      (await house.call(readMatter, { params: at(of), as: 'qinghe-desk' })).entries.map(({ kind }) => kind),
    noticesOf: async (as: string, of: { id: string }) => {
      const { notices } = await house.call(noticesPage, { params: qinghe, query: {}, as })
      return notices.filter(({ matterId }) => matterId === of.id).map(({ words: told }) => told.zh)
    },
    /** In which lists of the screen a matter stands. */
    listed: async (of: { id: string }, as = 'qinghe-desk') => {
      const { owed, appeals, latest } = await house.call(listReviews, { params: qinghe, query: {}, as })
      const has = ({ rows }: typeof owed) => rows.some(({ matterId }) => matterId === of.id)
      return { owed: has(owed), appeals: has(appeals), latest: has(latest) }
    },
  }
}
