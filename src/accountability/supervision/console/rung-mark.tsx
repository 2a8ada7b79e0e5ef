import { useSay } from '#design/console'
import type { Rung } from '../ladder.ts'
import { rungWords } from '../supervision-words.ts'

const shapes: Readonly<Record<Rung, string>> = {
  'due-soon': '◐',
  late: '▲',
  urged: '◆',
  ordinary: '■',
  listed: '■■',
  talk: '■■■',
}

/** Where on the ladder: a shape and a word, so that it reads without colour. */
export function RungMark({ rung }: { rung: Rung }) {
  const say = useSay()
  return (
    <span className={`clock-mark clock-${rung === 'due-soon' ? 'due-soon' : 'late'}`}>
      <span aria-hidden="true">{shapes[rung]}</span> {say(rungWords[rung])}
    </span>
  )
}
