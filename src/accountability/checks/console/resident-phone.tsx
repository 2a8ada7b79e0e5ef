import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import {
  ActButton,
  call,
  designWords,
  Field,
  ProblemNote,
  useFocusFirst,
  useSay,
  useSend,
} from '#design/console'
import { useSession } from '#foundation/identity/console'
import { personUnmasked, type UnmaskedPerson } from '#foundation/people'
import type { Refusal } from '#kernel'
import type { ItemBody } from '../contract.ts'
import { checksWords as words } from './checks-screen-words.ts'

interface Shown {
  readonly person: ItemBody['person']
  /** Why the reader may not see the number, as leaders may not. */
  readonly whyNot: Refusal | null
}

/** Whom to call back, masked; in full only with a reason, which is put on record. */
export function ResidentPhone({ person, whyNot }: Shown) {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const [full, setFull] = useState<UnmaskedPerson>()
  const shown = full ?? person
  return (
    <section className="stack" aria-labelledby="check-resident">
      <h3 id="check-resident">{say(words.resident)}</h3>
      {shown ? (
        <p className="row" aria-live="polite">
          {shown.name} {full?.phone ? <a href={`tel:${full.phone}`}>{full.phone}</a> : shown.phone}
          {!full && !asking && (
            <ActButton size="small" whyNot={whyNot ?? undefined} onClick={() => setAsking(true)}>
              {say(words.showFull)}
            </ActButton>
          )}
        </p>
      ) : (
        <p className="quiet">{say(words.noContact)}</p>
      )}
      {person && !full && asking && (
        <UnmaskForm personId={person.id} onShown={setFull} onClose={() => setAsking(false)} />
      )}
    </section>
  )
}

interface Options {
  readonly personId: string
  readonly onShown: (person: UnmaskedPerson) => void
  readonly onClose: () => void
}

function UnmaskForm({ personId, onShown, onClose }: Options) {
  const say = useSay()
  const { jurisdiction } = useSession()
  const focusFirst = useFocusFirst()
  const [reason, setReason] = useState('')
  const sending = useSend<void>(async () => {
    onShown(await call(personUnmasked, { params: { jurisdiction, id: personId }, body: { reason } }))
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void sending.send()
  }
  return (
    <form ref={focusFirst} className="stack" noValidate onSubmit={submit}>
      <ProblemNote problem={sending.problem} shown={['reason']} />
      <Field
        label={say(words.whyShow)}
        hint={say(words.whyShowHint)}
        problem={sending.fieldProblem('reason')}
      >
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
