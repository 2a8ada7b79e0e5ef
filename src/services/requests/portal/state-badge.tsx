import { type MatterState, stateWords } from '#accountability/matters'
import { useWords } from '#design/portal'
import { dateInWords, type Words } from '#kernel'
import type { PublicRequest } from '../contract.ts'

export { stateWords }

// A shape beside the word and the colour, because colour alone tells nothing to some.
const shapes: Readonly<Record<MatterState, string>> = {
  received: '○',
  'in-progress': '◐',
  waiting: '‖',
  answered: '●',
  closed: '●',
  withdrawn: '–',
  merged: '⇢',
}

const waitingForResident: Words = { zh: '等居民回复', en: 'Waiting for the resident' }

/** The state in a word; only on the resident's own page is it "you" who is waited for. */
export function StateBadge({ state, own = false }: { state: MatterState; own?: boolean }) {
  const t = useWords()
  const words = state === 'waiting' && !own ? waitingForResident : stateWords[state]
  return (
    <span className={`badge ${state}`}>
      <span aria-hidden="true">{shapes[state]}</span> {t(words)}
    </span>
  )
}

/** A line of the public list. */
export function RequestCard(props: { row: PublicRequest; zone: string; now: Date; heading?: 'h2' | 'h3' }) {
  const t = useWords()
  const { row, heading: Heading = 'h2' } = props
  const photo = row.photos[0]
  const followers: Words = {
    zh: `${row.followers} 人也遇到了`,
    en: row.followers === 1 ? '1 other has the same' : `${row.followers} others have the same`,
  }
  return (
    <li className="card">
      {photo && (
        <img src={photo.thumbUrl} alt={t({ zh: '现场照片', en: 'Photo of the place' })} loading="lazy" />
      )}
      <div>
        <Heading>
          <a href={`/r/${row.code}`}>{t(row.category)}</a>
        </Heading>
        <p>
          <StateBadge state={row.state} /> {t(row.place)}
        </p>
        {row.words && <p className="excerpt">{row.words}</p>}
        {row.answer && (
          <p className="excerpt">
            <b>{t({ zh: '答复：', en: 'Answer: ' })}</b>
            {row.answer}
          </p>
        )}
        <p className="hint">
          {t(dateInWords(row.openedAt, props.now, props.zone))}
          {row.followers > 0 && ` · ${t(followers)}`}
        </p>
      </div>
    </li>
  )
}
