import { Button } from 'antd'
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { designWords, ProblemNote, type Sending, useSay } from '#design/console'
import { matterWords as words } from './matter-words.ts'

interface Options {
  readonly title: string
  readonly hint?: string | undefined
  readonly sending: Sending<void>
  /** Fields that say their own problems. */
  readonly shown: readonly string[]
  readonly onClose: () => void
  readonly children: ReactNode
}

// The first thing that is written or chosen from many; a radio button stands as it is.
const typed = 'textarea, input:not([type="radio"], [type="file"])'

/** The frame of every action's form: its name, what it means, its fields, send and cancel. */
export function ActionFrame({ title, hint, sending, shown, onClose, children }: Options) {
  const say = useSay()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' })
    form.current?.querySelector<HTMLElement>(typed)?.focus({ preventScroll: true })
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void sending.send()
  }
  return (
    <form ref={form} className="stack" noValidate onSubmit={submit} aria-label={title}>
      <h3>{title}</h3>
      {hint && <p className="quiet">{hint}</p>}
      <ProblemNote problem={sending.problem} shown={shown} />
      {children}
      <div className="row row-end">
        <Button onClick={onClose}>{say(designWords.cancel)}</Button>
        <Button type="primary" htmlType="submit" loading={sending.busy}>
          {say(words.send)}
        </Button>
      </div>
    </form>
  )
}
