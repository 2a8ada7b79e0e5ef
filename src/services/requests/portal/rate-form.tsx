import { Field, useWords } from '#design/portal'
import type { TrackingProps } from '../portal-pages.ts'

/** Five faces with their words, and room for the resident's own; what was rated before stands there to be changed. */
export function RateForm(props: TrackingProps) {
  const t = useWords()
  const { review } = props.tracked
  const failed = props.failed?.step === 'rate' ? props.failed : null
  const error = failed?.refused.fields.find(({ field }) => field === 'grade')
  const chosen = failed ? Number(failed.values.grade) : review?.grade
  return (
    <>
      <fieldset className="faces" id="rate-grade" aria-describedby="rate-grade-error">
        <legend>
          {review
            ? t({ zh: '您的评价', en: 'Your rating' })
            : t({ zh: '这次办得怎么样？', en: 'How was it handled?' })}
        </legend>
        {faces.map(({ grade, mouth, words }) => (
          <label key={grade}>
            <input type="radio" name="grade" value={grade} defaultChecked={chosen === grade} />
            <svg viewBox="0 0 32 32" aria-hidden="true">
              <circle cx="16" cy="16" r="14" />
              <path d={`M11 12v2M21 12v2M9.5 20Q16 ${mouth} 22.5 20`} />
            </svg>
            {t(words)}
          </label>
        ))}
        <p className="error" id="rate-grade-error" hidden={!error}>
          {error && t(error.words)}
        </p>
      </fieldset>
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
    </>
  )
}

// Drawn, because not every phone and printer has these faces as letters; the number bends the mouth.
const faces = [
  { grade: 5, mouth: 30, words: { zh: '非常满意', en: 'Very good' } },
  { grade: 4, mouth: 25, words: { zh: '满意', en: 'Good' } },
  { grade: 3, mouth: 20, words: { zh: '一般', en: 'So-so' } },
  { grade: 2, mouth: 16, words: { zh: '不满意', en: 'Poor' } },
  { grade: 1, mouth: 12, words: { zh: '很不满意', en: 'Very poor' } },
]
