import { Input, InputNumber } from 'antd'
import { useState } from 'react'
import { ActionFrame } from '#accountability/matters/console'
import { call, Field, useDraft, useDraftId, useSay, useSend, useTell } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { sendBackFinding, settleFinding, verifyFinding } from '../contract.ts'
import { checksWords as words } from './checks-screen-words.ts'
import { useRenewChecks } from './use-check.ts'

export type FindingAct = 'settle' | 'verify' | 'sendBack'

const asks = {
  settle: { label: words.settleWords, done: words.settled },
  verify: { label: words.verifyWords, done: words.verified },
  sendBack: { label: words.sendBackWords, done: words.sentBack },
} as const

interface Options {
  readonly id: string
  readonly act: FindingAct
  readonly onClose: () => void
}

/** Put right, verified or sent back: each in a few words, the last with a new date. */
export function FindingStepForm({ id, act, onClose }: Options) {
  const say = useSay()
  const tell = useTell()
  const renew = useRenewChecks()
  const { jurisdiction } = useSession()
  const draft = useDraftId()
  const [text, setText] = useDraft(`finding-${act}.${id}`)
  const [days, setDays] = useState<number | null>(3)
  const sending = useSend<void>(async () => {
    const params = { jurisdiction, id }
    const said = { stepId: draft.id(), words: text }
    if (act === 'settle') renew.finding(await call(settleFinding, { params, body: said }))
    if (act === 'verify') renew.finding(await call(verifyFinding, { params, body: said }))
    if (act === 'sendBack')
      renew.finding(await call(sendBackFinding, { params, body: { ...said, workingDays: days ?? 0 } }))
    setText('')
    onClose()
    tell(asks[act].done)
  })
  return (
    <ActionFrame title={say(words[act])} sending={sending} shown={['words', 'workingDays']} onClose={onClose}>
      <Field label={say(asks[act].label)} problem={sending.fieldProblem('words')}>
        {(field) => (
          <Input.TextArea
            {...field}
            rows={2}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {act === 'sendBack' && (
        <Field label={say(words.days)} problem={sending.fieldProblem('workingDays')}>
          {(field) => (
            <InputNumber {...field} min={1} max={30} precision={0} value={days} onChange={setDays} />
          )}
        </Field>
      )}
    </ActionFrame>
  )
}
