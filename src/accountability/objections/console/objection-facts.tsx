import { useNow, useSay } from '#design/console'
import { useCalendar } from '#foundation/places/console'
import { dateInWords, type Words } from '#kernel'
import type { ObjectionBody } from '../contract.ts'
import { groundWords, objectionStateWords } from '../objection.ts'
import { objectionWords as words } from './objections-screen-words.ts'

const shapes = { open: '◐', upheld: '●', rejected: '■', withdrawn: '○', lapsed: '○' } as const

/** What an objection says, who decides or decided, and how. */
export function ObjectionFacts({ one }: { one: ObjectionBody }) {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  const date = (at: Date) => say(dateInWords(at, now, zone))
  const open = one.state === 'open'
  const facts: readonly (readonly [Words, string | null])[] = [
    [words.by, `${say(one.postName)} · ${date(one.openedAt)}`],
    [words.reason, one.words],
    [words.item, one.listItem && say(one.listItem)],
    [words.proposed, one.proposedName && say(one.proposedName)],
    [words.meanwhile, open ? say(one.ownerName) : null],
    [open ? words.arbiter : words.arbiterDid, open || one.toName ? say(one.arbiterName) : null],
    [words.climbs, one.climbsAt && date(one.climbsAt)],
    [words.ruling, one.arbiterWords],
    [words.owner, one.toName && say(one.toName)],
  ]
  return (
    <div className="objection">
      <p>
        <span className={open ? 'clock-mark clock-due-soon' : 'quiet'}>
          <span aria-hidden="true">{shapes[one.state]}</span> {say(objectionStateWords[one.state])}
        </span>{' '}
        <strong>{say(groundWords[one.ground])}</strong>
        {one.endedAt && <span className="quiet"> {date(one.endedAt)}</span>}
      </p>
      <dl className="objection-facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name.en}>
                <dt>{say(name)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </div>
  )
}
