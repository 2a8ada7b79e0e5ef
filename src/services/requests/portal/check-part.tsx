import { useWords } from '#design/portal'
import { dateInWords } from '#kernel'
import type { Check, NearRequest } from '../portal-pages.ts'
import { stateWords } from './state-badge.tsx'

/** Before sending: the same may be known already ("me too" follows it), or the words name a person. */
export function CheckPart({ check, zone, now }: { check: Check; zone: string; now: Date }) {
  const t = useWords()
  return (
    <section className="check">
      <h2>{t({ zh: '提交前请看一下', en: 'Before it is sent' })}</h2>
      {check.personal.length > 0 && (
        <p className="note">
          {t({
            zh: `您写的内容里好像有${check.personal.map(({ zh }) => zh).join('、')}。可以回去改掉；不改也能提交，公开前我们会遮住。`,
            en: `Your words seem to hold a ${check.personal.map(({ en }) => en).join(' and a ')}. You can take it out; if you leave it, we hide it before anything is public.`,
          })}
        </p>
      )}
      {check.near.length > 0 && (
        <>
          <p>
            <strong>
              {t({ zh: '附近已有人反映，是同一件事吗？', en: 'Already reported near by. Is it the same?' })}
            </strong>
          </p>
          <p className="hint">
            {t({
              zh: '选“我也遇到了”，一起跟进，办结时也会告诉您。',
              en: '“Me too” lets you follow it; you will be told how it ends.',
            })}
          </p>
          <ul className="cards">
            {check.near.map((near) => (
              <Near key={near.id} near={near} zone={zone} now={now} />
            ))}
          </ul>
        </>
      )}
      <button type="submit" name="checked" value="1" className="main">
        {check.near.length > 0
          ? t({ zh: '都不是，提交我的', en: 'None of these: send mine' })
          : t({ zh: '就这样提交', en: 'Send it as it is' })}
      </button>
    </section>
  )
}

function Near({ near, zone, now }: { near: NearRequest; zone: string; now: Date }) {
  const t = useWords()
  const photo = near.photos[0]
  const meters = near.meters === null ? undefined : Math.max(10, Math.round(near.meters / 10) * 10)
  const opened = dateInWords(near.openedAt, now, zone)
  return (
    <li className="card near">
      {photo && (
        <img src={photo.thumbUrl} alt={t({ zh: '现场照片', en: 'Photo of the place' })} loading="lazy" />
      )}
      <div>
        <h3>{t(near.category)}</h3>
        <p>
          {t(near.place)}
          {meters !== undefined && t({ zh: ` · 约 ${meters} 米`, en: ` · about ${meters} m away` })}
        </p>
        {near.words && <p className="excerpt">{near.words.slice(0, 60)}</p>}
        <p className="hint">
          {t(stateWords[near.state])} · {t(opened)}
        </p>
        <button type="submit" name="follow" value={near.id}>
          {t({ zh: '我也遇到了', en: 'Me too' })}
        </button>
      </div>
    </li>
  )
}
