import { Input, Radio, Select } from 'antd'
import { useId, useState } from 'react'
import type { Matter } from '#accountability/matters'
import { ActionFrame } from '#accountability/matters/console'
import { call, Field, useDraft, useDraftId, useSay, useSend, useTell } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { PostPicker } from '#organisation/teams/console'
import {
  type ObjectionBody,
  rejectObjection,
  type Teaching,
  teachings,
  upholdObjection,
} from '../contract.ts'
import { objectionWords as words } from './objections-screen-words.ts'
import { useRenewObjections } from './use-objections.ts'

interface Options {
  readonly matter: Matter
  readonly objection: ObjectionBody
  readonly onClose: () => void
}

/** The arbiter decides, with reasons, and may teach the dispatch catalogue. */
export function DecideForm({ matter, objection, onClose }: Options) {
  const say = useSay()
  const tell = useTell()
  const renew = useRenewObjections()
  const { jurisdiction } = useSession()
  const draft = useDraftId()
  const id = useId()
  const [outcome, setOutcome] = useState<'upheld' | 'rejected'>('upheld')
  const [postId, setPostId] = useState(objection.proposedPostId ?? undefined)
  const [fromNowOn, setFromNowOn] = useState<Teaching | ''>('')
  const [text, setText] = useDraft(`decision.${objection.id}`)
  const sending = useSend<void>(async () => {
    const params = { jurisdiction, id: objection.id }
    const body = { entryId: draft.id(), words: text }
    if (outcome === 'rejected') await call(rejectObjection, { params, body })
    else {
      const named = { ...body, postId: postId ?? '', ...(fromNowOn ? { fromNowOn } : {}) }
      await call(upholdObjection, { params, body: named })
    }
    setText('')
    onClose()
    tell(words.decided)
    await renew()
  })
  return (
    <ActionFrame
      title={say(words.decide)}
      hint={say(words.decideHint)}
      sending={sending}
      shown={['postId', 'words']}
      onClose={onClose}
    >
      <div className="stack objection-choice">
        <span id={`${id}-outcome`}>{say(words.outcome)}</span>
        <Radio.Group
          aria-labelledby={`${id}-outcome`}
          value={outcome}
          onChange={(event) => setOutcome(event.target.value as 'upheld' | 'rejected')}
          options={(['upheld', 'rejected'] as const).map((value) => ({ value, label: say(words[value]) }))}
        />
      </div>
      {outcome === 'upheld' && (
        <>
          <Field label={say(words.rightPost)} problem={sending.fieldProblem('postId')}>
            {(field) => (
              <PostPicker
                {...field}
                value={postId}
                onChange={setPostId}
                except={objection.postId}
                near={matter.placePath}
              />
            )}
          </Field>
          <Field label={say(words.fromNowOn)}>
            {(field) => (
              <Select<Teaching | ''>
                {...field}
                value={fromNowOn}
                onChange={setFromNowOn}
                options={[
                  { value: '', label: say(words.onlyThis) },
                  ...teachings.map((value) => ({ value, label: say(words[value]) })),
                ]}
              />
            )}
          </Field>
        </>
      )}
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
