import { dueAt, type Limit, type Refusal, type Words, type WorkCalendar } from '#kernel'

/** How long an order may go back: 山东 2 working days (2.2), 安阳 第50条 24 hours. */
export const returnTimes = ['24-hours', '2-working-days'] as const
export type ReturnTime = (typeof returnTimes)[number]

export const returnTimeWords: Readonly<Record<ReturnTime, Words>> = {
  '24-hours': { zh: '24 小时', en: '24 hours' },
  '2-working-days': { zh: '2 个工作日', en: '2 working days' },
}

const limits: Readonly<Record<ReturnTime, Limit>> = {
  '24-hours': { amount: 24, unit: 'hours' },
  '2-working-days': { amount: 2, unit: 'working-days' },
}

/** Until when an order that was dispatched at this instant may go back. */
export const returnUntil = (from: Date, within: ReturnTime, calendar: WorkCalendar): Date =>
  dueAt(from, limits[within], [], calendar)

/** Why an order cannot go back now. What was answered is over, which the matter itself tells. */
export function whyNotReturn(
  order: { readonly returnedAt: Date | null; readonly returnUntil: Date },
  now: Date,
): Refusal | undefined {
  if (order.returnedAt)
    return { code: 'hotline.returned', words: { zh: '已经退单了。', en: 'It went back already.' } }
  if (now <= order.returnUntil) return undefined
  return {
    code: 'hotline.too-late',
    words: {
      zh: '退单时限已过。请办理，或提出派单异议。',
      en: 'It is too late to send it back. Work on it, or dispute whose it is.',
    },
  }
}
