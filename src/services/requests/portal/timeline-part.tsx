import { useWords } from '#design/portal'
import { dateInWords } from '#kernel'
import type { Tracked } from '../tracked.ts'

/** What happened, sentence by sentence, newest last. */
export function Timeline({ tracked, now }: { tracked: Tracked; now: Date }) {
  const t = useWords()
  return (
    <section aria-labelledby="timeline-title">
      <h2 id="timeline-title">{t({ zh: '经过', en: 'What happened' })}</h2>
      <ol className="timeline">
        {tracked.entries.map((entry) => (
          <li key={entry.id}>
            <p>
              {t(entry.sentence)}{' '}
              <time dateTime={entry.at.toISOString()}>
                {t(dateInWords(entry.at, now, tracked.calendar.zone))}
              </time>
            </p>
            {entry.words && <p className="said-words">{entry.words}</p>}
            <PhotoRow photos={entry.photos} />
          </li>
        ))}
      </ol>
    </section>
  )
}

export function PhotoRow({ photos }: { photos: Tracked['photos'] }) {
  const t = useWords()
  if (photos.length === 0) return null
  return (
    <div className="photos">
      {photos.map((photo) => (
        <a key={photo.id} href={photo.url}>
          <img
            src={photo.thumbUrl}
            alt={t({ zh: '照片，点开看大图', en: 'Photo, open it larger' })}
            loading="lazy"
          />
        </a>
      ))}
    </div>
  )
}
