import { useNow, useSay } from '#design/console'
import { PhotoStrip } from '#foundation/files/console'
import { useCalendar } from '#foundation/places/console'
import { dateInWords } from '#kernel'
import type { MatterBody } from '../matter-body.ts'
import { audienceWords, matterWords as words } from './matter-words.ts'

/** What happened, newest last; each line says who may read it. */
export function Timeline({ body }: { body: MatterBody }) {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  return (
    <section className="timeline" aria-labelledby="timeline">
      <h3 id="timeline">{say(words.timeline)}</h3>
      <ol>
        {body.entries.map((entry) => (
          <li key={entry.id} className={`entry entry-${entry.audience}`}>
            <div className="entry-line">
              <span>{say(entry.sentence)}</span>
              <span className="entry-audience">{say(audienceWords[entry.audience])}</span>
            </div>
            {entry.words && <p className="entry-words">{entry.words}</p>}
            <PhotoStrip photos={entry.photos} />
            <p className="entry-by quiet">
              <time dateTime={entry.at.toISOString()}>{say(dateInWords(entry.at, now, zone))}</time>
              {entry.by && ` · ${entry.by}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
