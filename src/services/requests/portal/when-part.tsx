import { type ClockState, clockDueAt, clockState, findPause, pauseReasonWords } from '#accountability/matters'
import { PromiseBar, useWords } from '#design/portal'
import {
  dateInWords,
  type Limit,
  limitInWords,
  promiseInWords,
  undecreedWarning,
  type Words,
  type WorkCalendar,
} from '#kernel'
import type { Tracked } from '../tracked.ts'

/** The promise in words and as a bar, with the reason for every standstill of its clock. */
export function When({ tracked, now, calendar }: { tracked: Tracked; now: Date; calendar: WorkCalendar }) {
  const t = useWords()
  const { openedAt, dueAt, clock } = tracked
  const { pauses } = clock
  if (tracked.state === 'withdrawn') return <span>{t({ zh: '已撤回，不再计时', en: 'Withdrawn' })}</span>
  const end = tracked.answeredAt ?? tracked.closedAt
  const state = clockState(clock, end, now, calendar)
  // Waiting for the resident's word after an answer moves no promise that was kept or broken by then.
  const before = end ? pauses.filter(({ from }) => from < end) : pauses
  const due = end ? clockDueAt({ ...clock, pauses: before }, calendar) : dueAt
  const words = end ? ended(end, due, now, calendar.zone) : promiseInWords(due, now, calendar)
  const warning = end ? undefined : undecreedWarning(openedAt, due, calendar)
  const pause = state === 'paused' ? findPause(clock, now) : undefined
  const last = Math.max(due.getTime(), (end ?? now).getTime())
  const share = (at: Date) => (at.getTime() - openedAt.getTime()) / (last - openedAt.getTime())
  return (
    <>
      <p className={`promise-words ${state}`}>
        <span aria-hidden="true">{shapes[state]}</span> {t(words)}
      </p>
      {pause && <p className="hint">{t(paused(pauseReasonWords[pause.reason]))}</p>}
      <PromiseBar
        words={words}
        state={state}
        start={dateInWords(openedAt, now, calendar.zone)}
        end={dateInWords(new Date(last), now, calendar.zone)}
        passed={share(end ?? now)}
        due={share(due)}
        pauses={before
          .map(({ from, until, limitUntil }) => ({
            from: share(from),
            to: share(until ?? (limitUntil < now ? limitUntil : now)),
          }))
          .filter(({ from }) => from < 1)}
      />
      {clock.added > 0 && <p className="hint">{t(extended({ ...clock.limit, amount: clock.added }))}</p>}
      {warning && <p className="hint">{t(warning)}</p>}
    </>
  )
}

function ended(end: Date, due: Date, now: Date, zone: string): Words {
  const at = dateInWords(end, now, zone)
  return end <= due
    ? { zh: `${at.zh} 按时答复`, en: `answered in time, ${at.en}` }
    : { zh: `${at.zh} 答复，晚于承诺`, en: `answered late, ${at.en}` }
}

const extended = (added: Limit): Words => {
  const more = limitInWords(added)
  return {
    zh: `已延期 ${more.zh}，上面是延期后的日期。`,
    en: `Put off by ${more.en}; the date above is the new one.`,
  }
}

const paused = (reason: Words): Words => ({
  zh: `时限暂停：${reason.zh}。上面是最晚的日期。`,
  en: `The clock is paused: ${reason.en}. The date above is the latest.`,
})

const shapes: Readonly<Record<ClockState, string>> = {
  'on-time': '●',
  'due-soon': '◐',
  late: '▲',
  paused: '‖',
}
