import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { call, designWords, Field, ProblemNote, useFocusFirst, useSay, useSend } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { personUnmasked, type UnmaskedPerson, whyNotReason } from '#foundation/people'
import { Problem } from '#kernel'
import type { RequestDetails } from '../contract.ts'
import { requestsWords as words } from './requests-words.ts'

/** How to reach the resident, masked; in full only with a reason, which is put on record. */
export function ContactCard({ contact }: { contact: RequestDetails['contact'] }) {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const [full, setFull] = useState<UnmaskedPerson>()
  const shown = full ?? contact
  return (
    <section className="card stack" aria-labelledby="request-contact">
      <h3 id="request-contact">{say(words.contact)}</h3>
      {!shown && <p className="quiet">{say(words.noContact)}</p>}
      {shown && (
        <dl className="contact-list" aria-live="polite">
          {(['name', 'phone', 'email'] as const).map(
            (part) =>
              shown[part] && (
                <div key={part}>
                  <dt>{say(words[part])}</dt>
                  <dd>
                    {full && part === 'phone' ? (
                      <a href={`tel:${shown.phone}`}>{shown.phone}</a>
                    ) : (
                      shown[part]
                    )}
                  </dd>
                </div>
              ),
          )}
        </dl>
      )}
      {contact && !full && !asking && (
        <div>
          <Button size="small" onClick={() => setAsking(true)}>
            {say(words.showFull)}
          </Button>
        </div>
      )}
      {contact && !full && asking && (
        <UnmaskForm personId={contact.personId} onShown={setFull} onClose={() => setAsking(false)} />
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
  const sending = useSend(async () => {
    const refusal = whyNotReason(reason)
    if (refusal) throw new Problem(422, refusal, [{ field: 'reason', ...refusal }])
    onShown(await call(personUnmasked, { params: { jurisdiction, id: personId }, body: { reason } }))
  })
  const inField = sending.fieldProblem('reason')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void sending.send(undefined)
  }
  return (
    <form ref={focusFirst} className="stack" noValidate onSubmit={submit}>
      {!inField && <ProblemNote problem={sending.problem} />}
      <Field label={say(words.whyShow)} hint={say(words.whyShowHint)} problem={inField}>
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
