import { Input, Select } from 'antd'
import { useState } from 'react'
import type { Matter } from '#accountability/matters'
import { ActionFrame } from '#accountability/matters/console'
import { listInForce, listTaskLists } from '#accountability/task-lists'
import { call, Field, useDraft, useDraftId, useNow, useRead, useSay, useSend, useTell } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { useCalendar } from '#foundation/places/console'
import { dayOf } from '#kernel'
import { PostPicker } from '#organisation/teams/console'
import { raiseObjection } from '../contract.ts'
import type { Ground } from '../objection.ts'
import { objectionWords as words } from './objections-screen-words.ts'
import { useRenewObjections } from './use-objections.ts'

interface Options {
  readonly matter: Matter
  readonly ground: Ground
  /** The post that objects. */
  readonly postId: string | undefined
  readonly onClose: () => void
}

/** Says that a matter is another post's, or no task of a community, and why. */
export function ObjectForm({ matter, ground, postId, onClose }: Options) {
  const say = useSay()
  const tell = useTell()
  const renew = useRenewObjections()
  const { jurisdiction } = useSession()
  const draft = useDraftId()
  const [proposed, setProposed] = useState<string>()
  const notDone = useNotDone(ground === 'not-listed')
  const covering = notDone.find(({ topicIds }) => topicIds.includes(matter.topicId))
  const [item, setItem] = useState<string>()
  const [text, setText] = useDraft(`objection.${ground}.${matter.id}`)
  const chosen = item ?? covering?.id ?? ''
  const sending = useSend<void>(async () => {
    const why =
      ground === 'not-ours' ? { proposedPostId: proposed ?? '' } : chosen ? { listItemId: chosen } : {}
    const body = { entryId: draft.id(), ground, words: text, ...why }
    await call(raiseObjection, { params: { jurisdiction, id: matter.id }, body })
    setText('')
    onClose()
    tell(words.raised)
    await renew()
  })
  return (
    <ActionFrame
      title={say(ground === 'not-ours' ? words.notOurs : words.notListed)}
      hint={say(ground === 'not-ours' ? words.notOursHint : words.notListedHint)}
      sending={sending}
      shown={['proposedPostId', 'listItemId', 'words']}
      onClose={onClose}
    >
      {ground === 'not-ours' ? (
        <Field label={say(words.rightPost)} problem={sending.fieldProblem('proposedPostId')}>
          {(field) => (
            <PostPicker
              {...field}
              value={proposed}
              onChange={setProposed}
              except={postId}
              near={matter.placePath}
            />
          )}
        </Field>
      ) : (
        <Field label={say(words.listItem)} problem={sending.fieldProblem('listItemId')}>
          {(field) => (
            <Select
              {...field}
              value={chosen}
              onChange={setItem}
              popupMatchSelectWidth={false}
              options={[
                { value: '', label: say(words.simplyNot) },
                ...notDone.map(({ id, name }) => ({ value: id, label: say(name) })),
              ]}
            />
          )}
        </Field>
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

/** What a community does not do, by the list in force. */
function useNotDone(enabled: boolean) {
  const { jurisdiction } = useSession()
  const now = useNow()
  const { zone } = useCalendar()
  const read = useRead(listTaskLists, { params: { jurisdiction } }, { enabled, staleMs: 60_000 })
  const list = listInForce(read.data?.lists ?? [], dayOf(now, zone))
  return (list?.items ?? []).filter(({ sort }) => sort === 'not-done')
}
