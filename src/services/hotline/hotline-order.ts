import { z } from 'zod'
import { instant } from '#foundation/http'
import type { Words } from '#kernel'

export const urgencies = ['usual', 'urgent', 'most-urgent'] as const
export type Urgency = (typeof urgencies)[number]

/** 一般/紧急/特急 (广州系 工单). */
export const urgencyWords: Readonly<Record<Urgency, Words>> = {
  usual: { zh: '一般', en: 'Ordinary' },
  urgent: { zh: '紧急', en: 'Urgent' },
  'most-urgent': { zh: '特急', en: 'Most urgent' },
}

const short = (most: number) => z.string().trim().max(most)

/** A work order as a city sends it; the number makes a second sending change nothing. */
export const hotlineOrder = z.object({
  number: short(80).min(1),
  /** What the caller says, with the title of the order above it. */
  words: short(2000).min(1),
  kind: short(20).default(''),
  urgency: z.enum(urgencies).default('usual'),
  /** Name or code of one of our categories; without one we know, the words decide. */
  category: short(80).optional(),
  /** Name of a community. */
  community: short(80).optional(),
  address: short(200).optional(),
  callerName: short(60).optional(),
  callerPhone: short(60).optional(),
  calledAt: instant.optional(),
  dispatchedAt: instant.optional(),
  /** The city's own deadline. */
  dueAt: instant.optional(),
})
export type HotlineOrder = z.output<typeof hotlineOrder>
