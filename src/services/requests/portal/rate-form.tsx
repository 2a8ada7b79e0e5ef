import {
  type Grade,
  grades,
  gradeWords,
  type Heart,
  heartAnswers,
  heartAnswerWords,
  heartQuestions,
  hearts,
  heartWords,
  mouths,
} from '#accountability/reviews'
import { Field, useWords } from '#design/portal'
import type { Words } from '#kernel'
import type { TrackingProps } from '../portal-pages.ts'

/** Five faces with their words; whether it is solved, the six hearts and words of one's own may be skipped. */
export function RateForm(props: TrackingProps) {
  const t = useWords()
  const { review, sharedReviews } = props.tracked
  const failed = props.failed?.step === 'rate' ? props.failed : null
  const error = failed?.refused.fields.find(({ field }) => field === 'grade')
  const chosen = failed ? Number(failed.values.grade) : review?.grade
  const solved = failed ? (failed.values.solved ?? '') : solvedOf(review?.solved ?? null)
  const heartOf = (heart: Heart) =>
    failed ? (failed.values[`heart-${heart}`] ?? '') : (review?.hearts[heart] ?? '')
  const shared = failed ? failed.values.shared === '1' : (review?.shared ?? false)
  const touched = hearts.some((heart) => heartOf(heart) !== '')
  return (
    <>
      <fieldset className="faces" id="rate-grade" aria-describedby="rate-grade-error">
        <legend>
          {review
            ? t({ zh: '您的评价', en: 'Your rating' })
            : t({ zh: '这次办得怎么样？', en: 'How was it handled?' })}
        </legend>
        {[...grades].reverse().map((grade) => (
          <label key={grade}>
            <input type="radio" name="grade" value={grade} defaultChecked={chosen === grade} />
            <Face grade={grade} />
            {t(gradeWords[grade])}
          </label>
        ))}
        <p className="error" id="rate-grade-error" hidden={!error}>
          {error && t(error.words)}
        </p>
      </fieldset>
      <Choice
        name="solved"
        legend={{ zh: '事情解决了吗？', en: 'Was it solved?' }}
        chosen={solved}
        choices={[
          ['yes', { zh: '解决了', en: 'Solved' }],
          ['no', { zh: '没解决', en: 'Not solved' }],
          ['', skip],
        ]}
      />
      <details className="fold" open={touched || undefined}>
        <summary>
          {t({ zh: '六心：再说细一点（可不填）', en: 'Six hearts: say a little more (optional)' })}
        </summary>
        {hearts.map((heart) => (
          <Choice
            key={heart}
            name={`heart-${heart}`}
            legend={heartWords[heart]}
            hint={heartQuestions[heart]}
            chosen={heartOf(heart)}
            choices={[
              ...heartAnswers.map((answer) => [answer, heartAnswerWords[answer]] as const),
              ['', skip],
            ]}
          />
        ))}
      </details>
      <Field name="words" id="rate-words" label={{ zh: '想说的话', en: 'Anything to add' }} optional>
        {(ids) => (
          <textarea
            {...ids}
            name="words"
            rows={3}
            maxLength={2000}
            defaultValue={failed?.values.words ?? review?.words ?? ''}
          />
        )}
      </Field>
      {sharedReviews && (
        <label className="tick">
          <input type="checkbox" name="shared" value="1" defaultChecked={shared} />
          {t({
            zh: '我同意把我的评价和回复放在公开页面上（不显示我是谁）',
            en: 'My rating and the reply may stand on the public page (not who I am)',
          })}
        </label>
      )}
    </>
  )
}

const solvedOf = (solved: boolean | null) => (solved === null ? '' : solved ? 'yes' : 'no')

const skip: Words = { zh: '不评', en: 'Skip' }

export function Face({ grade }: { grade: Grade }) {
  return (
    <svg className="face" viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="14" />
      <path d={`M11 12v2M21 12v2M9.5 20Q16 ${mouths[grade]} 22.5 20`} />
    </svg>
  )
}

function Choice(props: {
  name: string
  legend: Words
  hint?: Words
  chosen: string
  choices: readonly (readonly [value: string, words: Words])[]
}) {
  const t = useWords()
  const { name, legend, hint, chosen, choices } = props
  return (
    <fieldset className="choice">
      <legend>
        {t(legend)}
        {hint && <span className="hint"> {t(hint)}</span>}
      </legend>
      {choices.map(([value, words]) => (
        <label key={value}>
          <input type="radio" name={name} value={value} defaultChecked={chosen === value} />
          {t(words)}
        </label>
      ))}
    </fieldset>
  )
}
