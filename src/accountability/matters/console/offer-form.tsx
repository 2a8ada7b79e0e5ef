import { Input } from 'antd'
import { useState } from 'react'
import { Field, newId, useDraft, useDraftId, useSay, useSend, useTell } from '#design/console'
import { PostPicker } from '#organisation/teams/console'
import { offerMatter, takeBackOffer } from '../contract.ts'
import type { MatterBody } from '../matter-body.ts'
import { ActionFrame } from './action-frame.tsx'
import { actionWords, matterWords as words } from './matter-words.ts'
import { useAct } from './use-act.ts'

/** Offers the matter to another post; for ten seconds it can be taken back with one click. */
export function OfferForm({ body, onClose }: { body: MatterBody; onClose: () => void }) {
  const say = useSay()
  const tell = useTell()
  const { matter } = body
  const act = useAct(matter.id)
  const draft = useDraftId()
  const [postId, setPostId] = useState<string>()
  const [text, setText] = useDraft(`offer.${matter.id}`)
  const sending = useSend<void>(async () => {
    await act(offerMatter, { entryId: draft.id(), postId: postId ?? '', words: text })
    setText('')
    onClose()
    tell(words.offered, () => act(takeBackOffer, { entryId: newId() }))
  })
  return (
    <ActionFrame
      title={say(actionWords.offer)}
      hint={say(words.offerHint)}
      sending={sending}
      shown={['postId', 'words']}
      onClose={onClose}
    >
      <Field label={say(words.toPost)} problem={sending.fieldProblem('postId')}>
        {(field) => (
          <PostPicker
            {...field}
            value={postId}
            onChange={setPostId}
            except={matter.ownerPostId}
            near={matter.placePath}
          />
        )}
      </Field>
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
