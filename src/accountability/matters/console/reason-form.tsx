import { Input } from 'antd'
import { Field, useDraft, useDraftId, useSay, useSend, useTell } from '#design/console'
import { receiveMatter, refuseOffer, reopenMatter, resumeMatter, unmergeMatter } from '../contract.ts'
import type { MatterBody } from '../matter-body.ts'
import { ActionFrame } from './action-frame.tsx'
import { actionWords, matterWords as words } from './matter-words.ts'
import { useAct } from './use-act.ts'

const changes = {
  receive: { endpoint: receiveMatter, done: words.received, hint: words.receiveHint },
  unmerge: { endpoint: unmergeMatter, done: words.unmerged, hint: undefined },
  reopen: { endpoint: reopenMatter, done: words.reopened, hint: undefined },
  resume: { endpoint: resumeMatter, done: words.resumedNow, hint: undefined },
  refuseOffer: { endpoint: refuseOffer, done: words.refused, hint: undefined },
}

interface Options {
  readonly body: MatterBody
  readonly action: keyof typeof changes
  readonly onClose: () => void
}

/** The changes that need a reason and nothing else. */
export function ReasonForm({ body, action, onClose }: Options) {
  const say = useSay()
  const tell = useTell()
  const act = useAct(body.matter.id)
  const draft = useDraftId()
  const [text, setText] = useDraft(`${action}.${body.matter.id}`)
  const { endpoint, done, hint } = changes[action]
  const sending = useSend<void>(async () => {
    await act(endpoint, { entryId: draft.id(), words: text })
    setText('')
    onClose()
    tell(done)
  })
  return (
    <ActionFrame
      title={say(actionWords[action])}
      hint={hint && say(hint)}
      sending={sending}
      shown={['words']}
      onClose={onClose}
    >
      <Field label={say(words.reason)} problem={sending.fieldProblem('words')}>
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
  )
}
