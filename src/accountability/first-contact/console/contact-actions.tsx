import { Button, Input } from 'antd'
import { type FormEvent, type ReactNode, useState } from 'react'
import {
  ActButton,
  call,
  designWords,
  Field,
  ProblemNote,
  type Sending,
  useDraft,
  useDraftId,
  useFocusFirst,
  useSay,
  useSend,
  useTell,
} from '#design/console'
import { useActing, useSession } from '#foundation/identity/console'
import { acceptContact, endContact, reopenContact } from '../contract.ts'
import type { FirstContact } from '../first-contact.ts'
import { whyNotAcceptContact, whyNotEnd, whyNotReopenContact } from '../first-contact-rules.ts'
import { type EndingDraft, EndingFields, endingToSend, noEnding } from './ending-fields.tsx'
import { firstContactWords as words } from './first-contact-words.ts'
import { useRenewContact } from './use-contact.ts'

/** What can be done with it now; what cannot says why. */
export function ContactActions({ contact }: { contact: FirstContact }) {
  const say = useSay()
  const tell = useTell()
  const acting = useActing()
  const renew = useRenewContact()
  const { jurisdiction } = useSession()
  const [open, setOpen] = useState<'end' | 'reopen'>()
  const draft = useDraftId()
  const why = {
    end: whyNotEnd(contact, acting),
    reopen: whyNotReopenContact(contact, acting),
  }
  const mayAccept = whyNotAcceptContact(contact, acting) === undefined
  const accepting = useSend<void>(async () => {
    const params = { jurisdiction, id: contact.id }
    renew(await call(acceptContact, { params, body: { stepId: draft.id() } }))
    tell(words.accepted)
  })
  const close = () => setOpen(undefined)
  return (
    <section className="stack">
      <div className="row">
        {mayAccept && (
          <Button type="primary" loading={accepting.busy} onClick={() => void accepting.send()}>
            {say(words.accept)}
          </Button>
        )}
        {(['end', 'reopen'] as const).map((step) => (
          <ActButton
            key={step}
            whyNot={why[step]}
            type={step === 'end' && !why.end ? 'primary' : 'default'}
            aria-expanded={open === step}
            onClick={() => setOpen(open === step ? undefined : step)}
          >
            {say(words[step])}
          </ActButton>
        ))}
      </div>
      <ProblemNote problem={accepting.problem} />
      {open === 'end' && !why.end && <EndForm contact={contact} onClose={close} />}
      {open === 'reopen' && !why.reopen && <ReopenForm id={contact.id} onClose={close} />}
    </section>
  )
}

function EndForm({ contact, onClose }: { contact: FirstContact; onClose: () => void }) {
  const say = useSay()
  const tell = useTell()
  const renew = useRenewContact()
  const { jurisdiction } = useSession()
  const draft = useDraftId()
  const [ending, setEnding] = useState<EndingDraft>({ ...noEnding, how: 'solved' })
  const sending = useSend<void>(async () => {
    const said = endingToSend(ending)
    if (!said) return
    const params = { jurisdiction, id: contact.id }
    renew(await call(endContact, { params, body: { stepId: draft.id(), ...said } }))
    tell(words.ended)
    onClose()
  })
  return (
    <StepForm
      sending={sending}
      shown={Object.keys({ ...noEnding, toPostId: '' })}
      send={say(words.end)}
      onClose={onClose}
    >
      <EndingFields
        draft={ending}
        onChange={setEnding}
        problemOf={sending.fieldProblem}
        askedPostId={contact.askedPostId}
        {...(contact.ending ? { except: contact.ending } : {})}
      />
    </StepForm>
  )
}

function ReopenForm({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useSay()
  const tell = useTell()
  const renew = useRenewContact()
  const { jurisdiction } = useSession()
  const draft = useDraftId()
  const [text, setText] = useDraft(`reopen-contact.${id}`)
  const sending = useSend<void>(async () => {
    const body = { stepId: draft.id(), words: text }
    renew(await call(reopenContact, { params: { jurisdiction, id }, body }))
    setText('')
    tell(words.reopened)
    onClose()
  })
  return (
    <StepForm sending={sending} shown={['words']} send={say(words.reopen)} onClose={onClose}>
      <Field label={say(words.why)} problem={sending.fieldProblem('words')}>
        {(field) => (
          <Input.TextArea
            {...field}
            rows={2}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
    </StepForm>
  )
}

interface StepOptions {
  readonly sending: Sending<void>
  readonly shown: readonly string[]
  readonly send: string
  readonly onClose: () => void
  readonly children: ReactNode
}

function StepForm({ sending, shown, send, onClose, children }: StepOptions) {
  const say = useSay()
  const focusFirst = useFocusFirst()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void sending.send()
  }
  return (
    <form ref={focusFirst} className="card stack" noValidate onSubmit={submit}>
      <ProblemNote problem={sending.problem} shown={shown} />
      {children}
      <div className="row row-end">
        <Button onClick={onClose}>{say(designWords.cancel)}</Button>
        <Button type="primary" htmlType="submit" loading={sending.busy}>
          {send}
        </Button>
      </div>
    </form>
  )
}
