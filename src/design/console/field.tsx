import { type ReactNode, useId } from 'react'

export interface FieldProps {
  readonly id: string
  readonly 'aria-invalid'?: true
  readonly 'aria-describedby'?: string
  readonly status?: 'error'
}

interface Options {
  readonly label: string
  readonly hint?: ReactNode
  readonly problem?: string | undefined
  readonly children: (field: FieldProps) => ReactNode
}

/** A label, its control, and what is wrong with it right below, read out together with the control. */
export function Field({ label, hint, problem, children }: Options) {
  const id = useId()
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <div id={`${id}-hint`} className="field-hint">
          {hint}
        </div>
      )}
      {children({
        id,
        ...(problem ? ({ 'aria-invalid': true, status: 'error' } as const) : {}),
        ...(described ? { 'aria-describedby': described } : {}),
      })}
      {problem && (
        <div id={`${id}-problem`} className="field-problem" role="alert">
          {problem}
        </div>
      )}
    </div>
  )
}
