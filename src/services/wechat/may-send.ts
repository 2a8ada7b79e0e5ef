/** The platform's limits on what an account may say of its own accord (客服消息): counted before sending. */
export const afterWords = { most: 5, withinMs: 48 * 3_600_000 }
export const afterTap = { most: 3, withinMs: 60_000 }

/** When the person last did something, and when the account last wrote to them of its own accord. */
export interface SoFar {
  readonly now: Date
  readonly saidAt: Date | null
  /** Menu, follow or scan. */
  readonly tappedAt: Date | null
  readonly sentAt: readonly Date[]
  /** Whether a subscription notice is set up. */
  readonly canNotify: boolean
}

export type Way =
  | { readonly way: 'customer' | 'notice' }
  | { readonly way: 'none'; readonly why: 'silent-for-48-hours' | 'five-sent' }

/** How news may reach somebody now: in the chat, by a subscription notice, or not at all and why. */
export function howToSend({ now, saidAt, tappedAt, sentAt, canNotify }: SoFar): Way {
  const open = (since: Date | null, { most, withinMs }: typeof afterWords) =>
    since !== null &&
    now.getTime() - since.getTime() < withinMs &&
    sentAt.filter((at) => at >= since).length < most
  if (open(saidAt, afterWords) || open(tappedAt, afterTap)) return { way: 'customer' }
  if (canNotify) return { way: 'notice' }
  const silent = saidAt === null || now.getTime() - saidAt.getTime() >= afterWords.withinMs
  return { way: 'none', why: silent ? 'silent-for-48-hours' : 'five-sent' }
}
