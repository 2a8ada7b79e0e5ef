import { Input, InputNumber } from 'antd'
import { useState } from 'react'
import type { Matter } from '#accountability/matters'
import { ActionFrame } from '#accountability/matters/console'
import { call, Field, useDraft, useDraftId, useNow, useSay, useSend, useTell } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { useCalendar } from '#foundation/places/console'
import { addDays, dayOf, limitInWords } from '#kernel'
import { unitWords } from '../commitments-words.ts'
import { askExtension, askShelving } from '../contract.ts'
import { type ExtensionRule, mostAdded } from '../time-request.ts'
import { commitmentsWords as words } from './commitments-screen-words.ts'
import { useRenewTime } from './use-time.ts'

/** Asks the level above for more time, with a reason that the resident will read. */
export function ExtensionForm({
  matter,
  rule,
  onClose,
}: {
  matter: Matter
  rule: ExtensionRule
  onClose: () => void
}) {
  const say = useSay()
  const tell = useTell()
  const renew = useRenewTime()
  const draft = useDraftId()
  const { jurisdiction } = useSession()
  const { limit } = matter.clock
  const most = mostAdded(matter, rule)
  const [amount, setAmount] = useState(most)
  const [text, setText] = useDraft(`extension.${matter.id}`)
  const sending = useSend<void>(async () => {
    const body = { entryId: draft.id(), amount, words: text }
    await call(askExtension, { params: { jurisdiction, id: matter.id }, body })
    setText('')
    onClose()
    tell(words.asked)
    await renew()
  })
  return (
    <ActionFrame
      title={say(words.extension)}
      hint={say(words.extensionHint)}
      sending={sending}
      shown={['amount', 'words']}
      onClose={onClose}
    >
      <Field
        label={`${say(words.moreTime)} (${say(unitWords[limit.unit])})`}
        hint={`${say(words.most)} ${say(limitInWords({ ...limit, amount: most }))}`}
        problem={sending.fieldProblem('amount')}
      >
        {(field) => (
          <InputNumber {...field} min={1} value={amount} onChange={(value) => setAmount(value ?? 1)} />
        )}
      </Field>
      <Words label={say(words.why)} text={text} onText={setText} problem={sending.fieldProblem('words')} />
    </ActionFrame>
  )
}

/** Asks to put on the shelf what cannot be solved now. */
export function ShelvingForm({ matterId, onClose }: { matterId: string; onClose: () => void }) {
  const say = useSay()
  const tell = useTell()
  const renew = useRenewTime()
  const draft = useDraftId()
  const { jurisdiction } = useSession()
  const { zone } = useCalendar()
  const today = dayOf(useNow(), zone)
  const [reviewOn, setReviewOn] = useState(addDays(today, 30))
  const [text, setText] = useDraft(`shelving.${matterId}`)
  const sending = useSend<void>(async () => {
    const body = { entryId: draft.id(), reviewOn, words: text }
    await call(askShelving, { params: { jurisdiction, id: matterId }, body })
    setText('')
    onClose()
    tell(words.asked)
    await renew()
  })
  return (
    <ActionFrame
      title={say(words.shelving)}
      hint={say(words.shelvingHint)}
      sending={sending}
      shown={['reviewOn', 'words']}
      onClose={onClose}
    >
      <Field label={say(words.reviewOn)} problem={sending.fieldProblem('reviewOn')}>
        {(field) => (
          <Input
            {...field}
            type="date"
            min={addDays(today, 1)}
            value={reviewOn}
            onChange={(event) => setReviewOn(event.target.value)}
          />
        )}
      </Field>
      <Words label={say(words.plan)} text={text} onText={setText} problem={sending.fieldProblem('words')} />
    </ActionFrame>
  )
}

interface WordsOptions {
  readonly label: string
  readonly text: string
  readonly onText: (text: string) => void
  readonly problem: string | undefined
}

function Words({ label, text, onText, problem }: WordsOptions) {
  return (
    <Field label={label} problem={problem}>
      {(field) => (
        <Input.TextArea {...field} rows={3} value={text} onChange={(event) => onText(event.target.value)} />
      )}
    </Field>
  )
}
