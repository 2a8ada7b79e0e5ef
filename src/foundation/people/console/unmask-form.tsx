import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { designWords, Field, ProblemNote, useFocusFirst, useSay, useSend } from '#design/console'
import { Problem } from '#kernel'
import type { UnmaskedPerson } from '../people-contract.ts'
import { whyNotReason } from '../unmask-reason.ts'
import { residentContactWords as words } from './resident-contact-words.ts'

interface Options {
  readonly unmask: (reason: string) => Promise<UnmaskedPerson>
  readonly onShown: (person: UnmaskedPerson) => void
  readonly onClose: () => void
}

/** Why somebody needs the number; judged here as the house judges it, so that no round trip is spent. */
export function UnmaskForm({ unmask, onShown, onClose }: Options) {
  const say = useSay()
  const focusFirst = useFocusFirst()
  const [reason, setReason] = useState('')
  const sending = useSend<void>(async () => {
    const refusal = whyNotReason(reason)
    if (refusal) throw new Problem(422, refusal, [{ field: 'reason', ...refusal }])
    onShown(await unmask(reason))
  })
  const inField = sending.fieldProblem('reason')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void sending.send()
  }
  return (
    <form ref={focusFirst} className="stack" noValidate onSubmit={submit}>
      {!inField && <ProblemNote problem={sending.problem} />}
      <Field label={say(words.why)} hint={say(words.whyHint)} problem={inField}>
        {(field) => <Input {...field} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <div className="row">
        <Button type="primary" size="small" htmlType="submit" loading={sending.busy}>
          {say(words.show)}
        </Button>
        <Button size="small" onClick={onClose}>
          {say(designWords.cancel)}
        </Button>
      </div>
    </form>
  )
}
