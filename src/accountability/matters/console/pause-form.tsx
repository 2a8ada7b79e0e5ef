import { Input, Select } from 'antd'
import { useState } from 'react'
import { Field, useDraft, useDraftId, useNow, useSay, useSend, useTell } from '#design/console'
import { useCalendar } from '#foundation/places/console'
import { addDays, dayOf } from '#kernel'
import { type LawfulReason, lawfulReasons, longestPauseDays } from '../clock.ts'
import { pauseMatter } from '../contract.ts'
import type { MatterBody } from '../matter-body.ts'
import { ActionFrame } from './action-frame.tsx'
import { actionWords, matterWords as words } from './matter-words.ts'
import { staffPauseWords } from './staff-words.ts'
import { useAct } from './use-act.ts'

/** Pauses the clock for a reason of the law until a day; the resident reads both. */
export function PauseForm({ body, onClose }: { body: MatterBody; onClose: () => void }) {
  const say = useSay()
  const tell = useTell()
  const act = useAct(body.matter.id)
  const draft = useDraftId()
  const { zone } = useCalendar()
  const today = dayOf(useNow(), zone)
  const [reason, setReason] = useState<LawfulReason>('test')
  const [until, setUntil] = useState(addDays(today, 7))
  const [text, setText] = useDraft(`pause.${body.matter.id}`)
  const sending = useSend<void>(async () => {
    await act(pauseMatter, { entryId: draft.id(), reason, until, words: text })
    setText('')
    onClose()
    tell(words.pausedNow)
  })
  return (
    <ActionFrame
      title={say(actionWords.pause)}
      hint={say(words.pauseHint)}
      sending={sending}
      shown={['words', 'until']}
      onClose={onClose}
    >
      <div className="pair">
        <Field label={say(words.pauseReason)}>
          {(field) => (
            <Select<LawfulReason>
              {...field}
              value={reason}
              onChange={setReason}
              options={lawfulReasons.map((each) => ({
                value: each,
                label: `${say(staffPauseWords[each])} · ${say(words.pauseLongest)} ${longestPauseDays[each]} ${say(words.days)}`,
              }))}
            />
          )}
        </Field>
        <Field label={say(words.pauseUntil)} problem={sending.fieldProblem('until')}>
          {(field) => (
            <Input
              {...field}
              type="date"
              min={today}
              value={until}
              onChange={(event) => setUntil(event.target.value)}
            />
          )}
        </Field>
      </div>
      <Field label={say(words.pauseWords)} problem={sending.fieldProblem('words')}>
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
