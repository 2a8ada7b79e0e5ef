import type { ReactNode } from 'react'
import type { FieldRefusal, Words } from '#kernel'
import { useWords } from './language.tsx'

interface FieldIds {
  readonly id: string
  readonly 'aria-describedby': string
  readonly 'aria-invalid'?: true
}

/** A label, what helps to answer, the answer, and what is wrong with it, tied together for screen readers. */
export function Field(props: {
  name: string
  /** Where a page has several fields of one name. */
  id?: string
  label: Words
  hint?: Words
  optional?: boolean
  refused?: readonly FieldRefusal[]
  children: (ids: FieldIds) => ReactNode
}) {
  const t = useWords()
  const { name, label, hint, children } = props
  const id = props.id ?? name
  const error = props.refused?.find((refusal) => refusal.field === name)
  const ids: FieldIds = {
    id,
    'aria-describedby': hint ? `${id}-hint ${id}-error` : `${id}-error`,
    ...(error && { 'aria-invalid': true }),
  }
  return (
    <div className="field">
      <label htmlFor={id}>
        {t(label)}
        {props.optional && <span className="optional"> {t({ zh: '（可不填）', en: '(optional)' })}</span>}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {t(hint)}
        </p>
      )}
      {children(ids)}
      <p className="error" id={`${id}-error`} hidden={!error}>
        {error && t(error.words)}
      </p>
    </div>
  )
}

/** Everything that needs a change, at the top, each line leading to its field. Scripts fill it too, so it is always there. */
export function Problems({
  refused,
  prefix = '',
}: {
  refused: { words: Words; fields: readonly FieldRefusal[] } | null
  /** What stands before the fields' ids where a page has several forms. */
  prefix?: string
}) {
  const t = useWords()
  return (
    <div className="problems" id={`${prefix}problems`} role="alert" tabIndex={-1} hidden={!refused}>
      <h2>{refused && t(refused.words)}</h2>
      <ul>
        {refused?.fields.map((field) => (
          <li key={field.field}>
            <a href={`#${prefix}${field.field}`}>{t(field.words)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
