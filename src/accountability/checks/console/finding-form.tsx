import { Checkbox, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { ActionFrame } from '#accountability/matters/console'
import { call, Field, useDraft, useDraftId, useSay, useSend, useTell } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { PostPicker } from '#organisation/teams/console'
import { type ItemBody, openFinding } from '../contract.ts'
import { checksWords as words } from './checks-screen-words.ts'
import { useRenewChecks } from './use-check.ts'

/** A task for a post: what to put right and by when; the matter itself may be reopened with it. */
export function FindingForm({ body, onClose }: { body: ItemBody; onClose: () => void }) {
  const say = useSay()
  const tell = useTell()
  const renew = useRenewChecks()
  const { jurisdiction } = useSession()
  const draft = useDraftId()
  const itemId = body.item.id
  const whyNotReopen = body.whyNot.reopen
  const [what, setWhat] = useDraft(`finding.${itemId}`)
  const [postId, setPostId] = useState<string | undefined>(body.ownerPostId)
  const [days, setDays] = useState<number | null>(5)
  const [reopen, setReopen] = useState(body.item.outcome === 'not-solved' && !whyNotReopen)
  const sending = useSend<void>(async () => {
    const found = { findingId: draft.id(), what, postId: postId ?? '', workingDays: days ?? 0, reopen }
    renew.item(await call(openFinding, { params: { jurisdiction, id: itemId }, body: found }))
    setWhat('')
    onClose()
    tell(words.found)
  })
  return (
    <ActionFrame
      title={say(words.find)}
      sending={sending}
      shown={['what', 'postId', 'workingDays']}
      onClose={onClose}
    >
      <Field label={say(words.what)} hint={say(words.whatHint)} problem={sending.fieldProblem('what')}>
        {(field) => (
          <Input.TextArea
            {...field}
            rows={2}
            value={what}
            onChange={(event) => setWhat(event.target.value)}
          />
        )}
      </Field>
      <Field label={say(words.post)} problem={sending.fieldProblem('postId')}>
        {(field) => <PostPicker {...field} value={postId} onChange={setPostId} />}
      </Field>
      <Field label={say(words.days)} problem={sending.fieldProblem('workingDays')}>
        {(field) => <InputNumber {...field} min={1} max={30} precision={0} value={days} onChange={setDays} />}
      </Field>
      <div>
        <Checkbox
          checked={reopen}
          disabled={whyNotReopen !== null}
          onChange={(event) => setReopen(event.target.checked)}
        >
          {say(words.reopen)}
        </Checkbox>
        {whyNotReopen && <p className="field-hint">{say(whyNotReopen.words)}</p>}
      </div>
    </ActionFrame>
  )
}
