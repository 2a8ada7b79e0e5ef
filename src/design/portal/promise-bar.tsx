import type { Words } from '#kernel'
import { useWords } from './language.tsx'

/** A part of the way in which the clock stood still; 0 is the start of the bar, 1 its end. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * The promise as a bar: start, what has passed, today, the promised date, and hatched where the clock stood still.
 * Drawn with attributes only, because the page allows no inline style.
 */
export function PromiseBar(props: {
  words: Words
  start: Words
  end: Words
  passed: number
  due: number
  pauses: readonly Stretch[]
  state: 'on-time' | 'due-soon' | 'late' | 'paused'
}) {
  const t = useWords()
  const at = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 1000)
  return (
    <figure className={`promise ${props.state}`}>
      <svg viewBox="0 0 1000 40" preserveAspectRatio="none" role="img" aria-label={t(props.words)}>
        <defs>
          <pattern
            id="still"
            width="14"
            height="14"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect className="still-ground" width="14" height="14" />
            <rect className="still-line" width="5" height="14" />
          </pattern>
        </defs>
        <rect className="way" y="12" width="1000" height="16" rx="8" />
        <rect className="passed" y="12" width={at(props.passed)} height="16" rx="8" />
        {props.pauses.map((pause) => (
          <rect
            key={pause.from}
            fill="url(#still)"
            x={at(pause.from)}
            y="12"
            width={Math.max(8, at(pause.to) - at(pause.from))}
            height="16"
          />
        ))}
        <rect className="today" x={Math.min(994, at(props.passed))} y="2" width="6" height="36" rx="3" />
        <rect className="due" x={Math.min(994, at(props.due))} y="2" width="6" height="36" rx="3" />
      </svg>
      <figcaption>
        <span>{t(props.start)}</span>
        {props.pauses.length > 0 && (
          <span className="still-key">{t({ zh: '斜线：时限暂停', en: 'hatched: clock paused' })}</span>
        )}
        <span>{t(props.end)}</span>
      </figcaption>
    </figure>
  )
}
