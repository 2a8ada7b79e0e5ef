import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Matter } from '#accountability/matters'
import { ActionFrame } from '#accountability/matters/console'
import {
  ActButton,
  call,
  Field,
  ProblemNote,
  useDraft,
  useDraftId,
  useSay,
  useSend,
  useTell,
} from '#design/console'
import { useActing, useSession } from '#foundation/identity/console'
import { decideTime } from '../contract.ts'
import { type TimeRequest, whyNotDecide } from '../time-request.ts'
import { commitmentsWords as words } from './commitments-screen-words.ts'
import { useRenewTime } from './use-time.ts'

/** Approve or refuse, for the level above; the rest read why it is not for them. */
export function DecideTime({
  matter,
  request,
  ownerPath,
}: {
  matter: Matter
  request: TimeRequest
  ownerPath: string
}) {
  const whyNot = whyNotDecide(matter, request, ownerPath, useActing())
  return <DecisionButtons matterId={matter.id} requestId={request.id} whyNot={whyNot} />
}

/** The same where the server has said already whether the actor may. */
export function DecisionButtons({
  matterId,
  requestId,
  whyNot,
}: {
  matterId: string
  requestId: string
  whyNot?: ReturnType<typeof whyNotDecide>
}) {
  const say = useSay()
  const tell = useTell()
  const renew = useRenewTime()
  const draft = useDraftId()
  const { jurisdiction } = useSession()
  const [refusing, setRefusing] = useState(false)
  const [text, setText] = useDraft(`refuse-time.${requestId}`)
  const sending = useSend<boolean>(async (approve) => {
    const body = { entryId: draft.id(), requestId, approve, words: approve ? '' : text }
    await call(decideTime, { params: { jurisdiction, id: matterId }, body })
    setText('')
    setRefusing(false)
    tell(approve ? words.approved : words.refused)
    await renew()
  })
  const refusal = { ...sending, send: () => sending.send(false) }
  return (
    <>
      <div className="row">
        <ActButton
          size="small"
          whyNot={whyNot}
          loading={sending.busy}
          onClick={() => void sending.send(true)}
        >
          {say(words.approve)}
        </ActButton>
        {!whyNot && (
          <Button size="small" onClick={() => setRefusing(true)}>
            {say(words.refuse)}
          </Button>
        )}
      </div>
      {!refusing && <ProblemNote problem={sending.problem} />}
      {refusing && (
        <ActionFrame
          title={say(words.refuse)}
          sending={refusal}
          shown={['words']}
          onClose={() => setRefusing(false)}
        >
          <Field label={say(words.refuseWhy)} problem={sending.fieldProblem('words')}>
            {(field) => (
              <Input.TextArea
                {...field}
                rows={2}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
        </ActionFrame>
      )}
    </>
  )
}
