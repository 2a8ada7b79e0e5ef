import type { ReactNode } from 'react'
import { useNow, useSay } from '#design/console'
import { useCalendar } from '#foundation/places/console'
import { dateInWords, type Words } from '#kernel'
import { appealKindWords, appealStateWords } from '../appeal.ts'
import { callStageWords, isLate, isOwed } from '../call-back.ts'
import type { ReviewBody } from '../contract.ts'
import { type Grade, gradeWords, heartAnswerWords, hearts, heartWords, mouths } from '../review.ts'
import { reviewWords as words } from './review-screen-words.ts'

const marks = { yes: '●', 'so-so': '◐', no: '○' } as const

const fill = ({ zh, en }: Words, name: string, value: Words): Words => ({
  zh: zh.replace(`{${name}}`, value.zh),
  en: en.replace(`{${name}}`, value.en),
})
const number = (count: number): Words => ({ zh: String(count), en: String(count) })

/** The face with its word, whether it is solved, and whose answer it is about. */
export function GradeLine({ review }: { review: ReviewBody }) {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  const more = [
    ...(review.solved === null ? [] : [review.solved ? words.solved : words.notSolved]),
    review.byFollower ? words.byFollower : words.byResident,
    ...(review.round > 0 ? [fill(words.round, 'n', number(review.round + 1))] : []),
    ...(review.shared ? [words.shared] : []),
    dateInWords(review.at, now, zone),
  ]
  return (
    <p>
      <Face grade={review.grade} /> <strong>{say(gradeWords[review.grade])}</strong>{' '}
      <span className="quiet">{more.map(say).join(' · ')}</span>
    </p>
  )
}

function Face({ grade }: { grade: Grade }) {
  return (
    <svg className="review-face" viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="14" />
      <path d={`M11 12v2M21 12v2M9.5 20Q16 ${mouths[grade]} 22.5 20`} />
    </svg>
  )
}

/** The hearts that were answered; a mark and a word each. */
export function HeartsLine({ review }: { review: ReviewBody }) {
  const say = useSay()
  const answered = hearts.flatMap((heart) => {
    const answer = review.hearts[heart]
    return answer ? [{ heart, answer }] : []
  })
  if (answered.length === 0) return null
  return (
    <ul className="review-hearts">
      {answered.map(({ heart, answer }) => (
        <li key={heart}>
          {say(heartWords[heart])} <span aria-hidden="true">{marks[answer]}</span>{' '}
          {say(heartAnswerWords[answer])}
        </li>
      ))}
    </ul>
  )
}

/** Where the call-back stands: a word, its date, and that it is late. */
export function CallMark({ callBack }: { callBack: NonNullable<ReviewBody['callBack']> }) {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  const { stage, dueAt, tries } = callBack
  const late = isLate(callBack, now)
  return (
    <span className={late ? 'clock-late' : undefined}>
      <span aria-hidden="true">{late ? '▲' : isOwed(stage) ? '◐' : '●'}</span> {say(callStageWords[stage])}
      {late && ` · ${say(words.late)}`}
      {isOwed(stage) &&
        ` · ${say(fill(late ? words.wasDue : words.until, 'date', dateInWords(dueAt, now, zone)))}`}
      {stage === 'due' && tries > 0 && ` · ${say(fill(words.tries, 'n', number(tries)))}`}
    </span>
  )
}

/** What was promised, appealed, decided, objected and replied; each by a post. */
export function ReviewStory({ review }: { review: ReviewBody }) {
  const say = useSay()
  const { callBack, appeal, reply } = review
  return (
    <dl className="review-story">
      {callBack?.remedy && (
        <Part term={words.putRight}>
          {callBack.remedyPost && `${say(callBack.remedyPost)}：`}
          {callBack.remedy}
        </Part>
      )}
      {appeal && (
        <Part term={words.appeal}>
          {say(appeal.post)} · {say(appealKindWords[appeal.kind])}：{appeal.words}
        </Part>
      )}
      {appeal && (
        <Part term={words.decision}>
          {say(appealStateWords[appeal.state])}
          {appeal.decidedPost && ` · ${say(appeal.decidedPost)}`}
          {appeal.decidedWords && `：${appeal.decidedWords}`}
        </Part>
      )}
      {appeal?.objection && <Part term={words.objection}>{appeal.objection}</Part>}
      {reply && (
        <Part term={words.reply}>
          {say(reply.post)}：{reply.words}
        </Part>
      )}
    </dl>
  )
}

function Part({ term, children }: { term: Words; children: ReactNode }) {
  const say = useSay()
  return (
    <div>
      <dt>{say(term)}</dt>
      <dd>{children}</dd>
    </div>
  )
}
