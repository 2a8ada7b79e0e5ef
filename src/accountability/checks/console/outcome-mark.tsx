import { useSay } from '#design/console'
import { type ItemOutcome, outcomeWords, type ResultOutcome } from '../check.ts'
import { checksWords as words } from './checks-screen-words.ts'

const marks = {
  solved: ['●', 'on-time'],
  'not-solved': ['▲', 'late'],
  declined: ['‖', 'paused'],
  unreachable: ['‖', 'paused'],
  'no-answer': ['◐', 'due-soon'],
} as const

/** What a check came to: a shape and a word, so that it reads without colour. */
export function OutcomeMark({ outcome }: { outcome: ItemOutcome | ResultOutcome | null }) {
  const say = useSay()
  const [shape, tone] = outcome === null ? (['○', 'paused'] as const) : marks[outcome]
  return (
    <span className={`clock-mark clock-${tone}`}>
      <span aria-hidden="true">{shape}</span>{' '}
      {say(outcome === null ? words.unchecked : outcomeWords[outcome])}
    </span>
  )
}
