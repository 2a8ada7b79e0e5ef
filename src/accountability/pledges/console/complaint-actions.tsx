import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { isOpen } from '#accountability/matters'
import { ActionFrame } from '#accountability/matters/console'
import { ActButton, call, Field, ProblemNote, useDraft, useSay, useSend, useTell } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { type ComplaintBody, publishAnswer, showComplaint } from '../contract.ts'
import { answerFirst } from '../pledge-rules.ts'
import { pledgesWords as words } from './pledges-screen-words.ts'
import { useRenewPledges } from './use-pledges.ts'

/** What its owner does with a complaint beside answering it: show it to the post, publish what everybody may read. */
export function ComplaintActions({ complaint }: { complaint: ComplaintBody }) {
  const say = useSay()
  const tell = useTell()
  const renew = useRenewPledges()
  const { jurisdiction } = useSession()
  const [publishing, setPublishing] = useState(false)
  const params = { jurisdiction, id: complaint.id }
  const showing = useSend<void>(async () => {
    await call(showComplaint, { params })
    await renew()
  })
  const takingBack = useSend<void>(async () => {
    await call(publishAnswer, { params, body: { words: null } })
    tell(words.tookBack)
    await renew()
  })
  return (
    <div className="stack">
      {complaint.publicAnswer && (
        <p className="pledge-said pledge-public">
          <strong>{say(words.publicNow)}</strong> {complaint.publicAnswer}
        </p>
      )}
      <ProblemNote problem={showing.problem ?? takingBack.problem} />
      <div className="row">
        <ActButton
          size="small"
          whyNot={isOpen(complaint) ? answerFirst : undefined}
          aria-expanded={publishing}
          onClick={() => setPublishing(!publishing)}
        >
          {say(words.publish)}
        </ActButton>
        {complaint.publicAnswer && (
          <Button size="small" loading={takingBack.busy} onClick={() => void takingBack.send()}>
            {say(words.takeBack)}
          </Button>
        )}
        {complaint.postName && !complaint.shownAt && (
          <Popconfirm
            title={say(words.show)}
            description={<div className="pledge-sure">{say(words.showSure)}</div>}
            onConfirm={() => void showing.send()}
          >
            <Button size="small" loading={showing.busy}>
              {say(words.show)}
            </Button>
          </Popconfirm>
        )}
      </div>
      {publishing && <PublishForm complaint={complaint} onClose={() => setPublishing(false)} />}
    </div>
  )
}

function PublishForm({ complaint, onClose }: { complaint: ComplaintBody; onClose: () => void }) {
  const say = useSay()
  const tell = useTell()
  const renew = useRenewPledges()
  const { jurisdiction } = useSession()
  const [kept, setText] = useDraft(`publish-answer.${complaint.id}`)
  const text = kept || (complaint.publicAnswer ?? '')
  const sending = useSend<void>(async () => {
    await call(publishAnswer, { params: { jurisdiction, id: complaint.id }, body: { words: text } })
    setText('')
    onClose()
    tell(words.publishedAnswer)
    await renew()
  })
  return (
    <div className="action-form">
      <ActionFrame
        title={say(words.publish)}
        hint={say(words.publishHint)}
        sending={sending}
        shown={['words']}
        onClose={onClose}
      >
        <Field label={say(words.publicWords)} problem={sending.fieldProblem('words')}>
          {(field) => (
            <Input.TextArea
              {...field}
              rows={3}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
      </ActionFrame>
    </div>
  )
}
