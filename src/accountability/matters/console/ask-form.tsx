import { Input, InputNumber } from 'antd'
import { useState } from 'react'
import { Field, useDraft, useDraftId, useSay, useSend, useTell } from '#design/console'
import { askResident } from '../contract.ts'
import type { MatterBody } from '../matter-body.ts'
import { ActionFrame } from './action-frame.tsx'
import { actionWords, matterWords as words } from './matter-words.ts'
import { useAct } from './use-act.ts'

/** Asks the resident something; the clock pauses for at most the working days chosen here. */
export function AskForm({ body, onClose }: { body: MatterBody; onClose: () => void }) {
  const say = useSay()
  const tell = useTell()
  const act = useAct(body.matter.id)
  const draft = useDraftId()
  const [text, setText] = useDraft(`ask.${body.matter.id}`)
  const [workingDays, setWorkingDays] = useState(5)
  const sending = useSend<void>(async () => {
    await act(askResident, { entryId: draft.id(), words: text, workingDays })
    setText('')
    onClose()
    tell(words.asked)
  })
  return (
    <ActionFrame
      title={say(actionWords.ask)}
      hint={say(words.askHint)}
      sending={sending}
      shown={['words', 'workingDays']}
      onClose={onClose}
    >
      <Field label={say(words.question)} problem={sending.fieldProblem('words')}>
        {(field) => (
          <Input.TextArea
            {...field}
            rows={2}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <Field label={say(words.waitDays)} problem={sending.fieldProblem('workingDays')}>
        {(field) => (
          <InputNumber
            {...field}
            min={1}
            max={10}
            value={workingDays}
            onChange={(days) => setWorkingDays(days ?? 5)}
          />
        )}
      </Field>
    </ActionFrame>
  )
}
