import { Input, Segmented } from 'antd'
import { useState } from 'react'
import { Field, useDraft, useDraftId, useSay, useSend, useTell } from '#design/console'
import type { Photo } from '#foundation/files'
import { PhotoPicker } from '#foundation/files/console'
import { useActing } from '#foundation/identity/console'
import { noteMatter } from '../contract.ts'
import type { MatterBody } from '../matter-body.ts'
import { whyNotWork } from '../matter-rules.ts'
import { ActionFrame } from './action-frame.tsx'
import { actionWords, matterWords as words } from './matter-words.ts'
import { useAct } from './use-act.ts'

/** A note among staff, or progress told to the resident; never one by mistake for the other. */
export function NoteForm({ body, onClose }: { body: MatterBody; onClose: () => void }) {
  const say = useSay()
  const tell = useTell()
  const act = useAct(body.matter.id)
  const draft = useDraftId()
  const mayTell = whyNotWork(body.matter, useActing()) === undefined
  const [text, setText] = useDraft(`note.${body.matter.id}`)
  const [toWhom, setToWhom] = useState<'inside' | 'tell'>('inside')
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  const sending = useSend<void>(async () => {
    await act(noteMatter, {
      entryId: draft.id(),
      words: text,
      toResident: toWhom === 'tell',
      fileIds: photos.map(({ id }) => id),
    })
    setText('')
    onClose()
    tell(toWhom === 'tell' ? words.told : words.noted)
  })
  return (
    <ActionFrame title={say(actionWords.note)} sending={sending} shown={['words']} onClose={onClose}>
      <Segmented
        value={toWhom}
        onChange={setToWhom}
        options={[
          { value: 'inside' as const, label: say(words.inside) },
          { value: 'tell' as const, label: say(words.tell), disabled: !mayTell },
        ]}
      />
      <Field
        label={say(words.noteText)}
        hint={say(toWhom === 'tell' ? words.tellHint : words.insideHint)}
        problem={sending.fieldProblem('words')}
      >
        {(field) => (
          <Input.TextArea
            {...field}
            rows={2}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <PhotoPicker photos={photos} onChange={setPhotos} />
    </ActionFrame>
  )
}
