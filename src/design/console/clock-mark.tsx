import { clockWords } from './design-words.ts'
import { useSay } from './language.tsx'

const shapes = { 'on-time': '●', 'due-soon': '◐', late: '▲', paused: '‖' } as const

/** How a clock stands: a shape and a word, so that it reads without colour. */
export function ClockMark({ state, bare = false }: { state: keyof typeof shapes; bare?: boolean }) {
  const say = useSay()
  return (
    <span className={`clock-mark clock-${state}`}>
      <span aria-hidden="true">{shapes[state]}</span>
      <span className={bare ? 'only-read' : undefined}>{say(clockWords[state])}</span>
    </span>
  )
}
