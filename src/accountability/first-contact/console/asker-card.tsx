import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { call, designWords, Field, ProblemNote, useFocusFirst, useSay, useSend } from '#design/console'
import { useSession } from '#foundation/identity/console'
import type { UnmaskedPerson } from '#foundation/people'
import { type ContactBody, unmaskAsker } from '../contract.ts'
import { firstContactWords as words } from './first-contact-words.ts'

interface Options {
  readonly contactId: string
  readonly person: ContactBody['person']
}

/** Who asked, masked; in full only with a reason, which is put on record. */
export function AskerCard({ contactId, person }: Options) {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const [full, setFull] = useState<UnmaskedPerson>()
  const shown = full ?? person
  return (
    <section className="stack" aria-labelledby="contact-asker">
      <h3 id="contact-asker">{say(words.askerIs)}</h3>
      {shown ? (
        <p aria-live="polite">
          {shown.name} {full?.phone ? <a href={`tel:${full.phone}`}>{full.phone}</a> : shown.phone}
        </p>
      ) : (
        <p className="quiet">{say(words.nobodyKnown)}</p>
      )}
      {person && !full && !asking && (
        <div>
          <Button size="small" onClick={() => setAsking(true)}>
            {say(words.showFull)}
          </Button>
        </div>
      )}
      {person && !full && asking && (
        <UnmaskForm contactId={contactId} onShown={setFull} onClose={() => setAsking(false)} />
      )}
    </section>
  )
}

interface FormOptions {
  readonly contactId: string
  readonly onShown: (person: UnmaskedPerson) => void
  readonly onClose: () => void
}

function UnmaskForm({ contactId, onShown, onClose }: FormOptions) {
  const say = useSay()
  const { jurisdiction } = useSession()
  const focusFirst = useFocusFirst()
  const [reason, setReason] = useState('')
  const sending = useSend<void>(async () => {
    onShown(await call(unmaskAsker, { params: { jurisdiction, id: contactId }, body: { reason } }))
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
