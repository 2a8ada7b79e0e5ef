import { Input } from 'antd'
import { useState } from 'react'
import { Field, newId, useDraftId, useSay, useSend, useTell } from '#design/console'
import { mergeMatter, unmergeMatter } from '../contract.ts'
import type { MatterBody } from '../matter-body.ts'
import { ActionFrame } from './action-frame.tsx'
import { actionWords, matterWords as words } from './matter-words.ts'
import { useAct } from './use-act.ts'

/** Merges the matter into another by its code; for ten seconds one click takes it apart again. */
export function MergeForm({
  body,
  leadCode,
  onClose,
}: {
  body: MatterBody
  leadCode: string
  onClose: () => void
}) {
  const say = useSay()
  const tell = useTell()
  const act = useAct(body.matter.id)
  const draft = useDraftId()
  const [code, setCode] = useState(leadCode)
  const sending = useSend<void>(async () => {
    await act(mergeMatter, { entryId: draft.id(), leadCode: code })
    onClose()
    tell(words.merged, () => act(unmergeMatter, { entryId: newId(), words: say(words.undoMerge) }))
  })
  return (
    <ActionFrame
      title={say(actionWords.merge)}
      hint={say(words.mergeHint)}
      sending={sending}
      shown={['leadCode']}
      onClose={onClose}
    >
      <Field label={say(words.leadCode)} problem={sending.fieldProblem('leadCode')}>
        {(field) => (
          <Input
            {...field}
            autoComplete="off"
            spellCheck={false}
            className="code-input"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
    </ActionFrame>
  )
}
