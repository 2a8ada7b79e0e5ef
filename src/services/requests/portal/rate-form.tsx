import { Field, useWords } from '#design/portal'
import type { TrackingProps } from '../portal-pages.ts'

/** Five faces with their words, and room for the resident's own. */
export function RateForm(props: TrackingProps) {
  const t = useWords()
  const failed = props.failed?.step === 'rate' ? props.failed : null
  const error = failed?.refused.fields.find(({ field }) => field === 'grade')
  const chosen = failed?.values.grade
  return (
    <>
      <fieldset className="faces" id="rate-grade" aria-describedby="rate-grade-error">
        <legend>{t({ zh: '这次办得怎么样？', en: 'How was it handled?' })}</legend>
        {faces.map(({ grade, face, words }) => (
          <label key={grade}>
            <input type="radio" name="grade" value={grade} defaultChecked={chosen === String(grade)} />
            <span aria-hidden="true">{face}</span>
            {t(words)}
          </label>
        ))}
        <p className="error" id="rate-grade-error" hidden={!error}>
          {error && t(error.words)}
        </p>
      </fieldset>
      <Field name="words" id="rate-words" label={{ zh: '想说的话', en: 'Anything to add' }} optional>
        {(ids) => (
          <textarea {...ids} name="words" rows={3} maxLength={2000} defaultValue={failed?.values.words} />
        )}
      </Field>
    </>
  )
}

const faces = [
  { grade: 5, face: '😀', words: { zh: '非常满意', en: 'Very good' } },
  { grade: 4, face: '🙂', words: { zh: '满意', en: 'Good' } },
  { grade: 3, face: '😐', words: { zh: '一般', en: 'So-so' } },
  { grade: 2, face: '🙁', words: { zh: '不满意', en: 'Poor' } },
  { grade: 1, face: '☹️', words: { zh: '很不满意', en: 'Very poor' } },
]
