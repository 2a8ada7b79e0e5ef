import type { ClockState } from '../clock.ts'
import { isOpen } from '../matter.ts'
import type { MatterRow } from '../matter-body.ts'

/** How a row's clock stands, from what a row carries; undefined when the matter is over and no clock runs. */
export function rowClock(row: MatterRow, now: Date): ClockState | undefined {
  if (!isOpen(row)) return undefined
  if (now > row.dueAt) return 'late'
  if (row.pausedUntil && now < row.pausedUntil) return 'paused'
  const left = row.dueAt.getTime() - now.getTime()
  return left <= (row.dueAt.getTime() - row.openedAt.getTime()) / 5 ? 'due-soon' : 'on-time'
}
