import { useQueryClient } from '@tanstack/react-query'
import { Checkbox, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { ActionFrame } from '#accountability/matters/console'
import { call, Field, readKey, useNow, useSay, useSend, useTell } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { useCalendar } from '#foundation/places/console'
import { addDays, dayOf, type Limit, type LimitUnit } from '#kernel'
import { byVersion, usualClose, usualStages } from '../commitment.ts'
import { unitWords } from '../commitments-words.ts'
import { announceCommitment, listCommitments, type PromisedTopic } from '../contract.ts'
import { commitmentsWords as words } from './commitments-screen-words.ts'

const fiveDays: Limit = { amount: 5, unit: 'working-days' }

/** The next version of a promise, filled in with the last one. */
export function AnnounceForm({ topic, onClose }: { topic: PromisedTopic; onClose: () => void }) {
  const say = useSay()
  const tell = useTell()
  const queries = useQueryClient()
  const { jurisdiction } = useSession()
  const tomorrow = addDays(dayOf(useNow(), useCalendar().zone), 1)
  const [draft, setDraft] = useState(() => {
    const last = byVersion(topic.versions).at(-1)
    return {
      from: tomorrow,
      promised: last?.promised ?? fiveDays,
      hasStatutory: Boolean(last?.statutory),
      statutory: last?.statutory ?? { amount: 20, unit: 'working-days' as const },
      legalBasis: last?.legalBasis ?? '',
      accept: last?.accept ?? usualStages(fiveDays).accept,
      contact: last?.contact ?? usualStages(fiveDays).contact,
      close: last?.close ?? usualClose,
      responsible: last?.responsible ?? { zh: '', en: '' },
    }
  })
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const sending = useSend<void>(async () => {
    const { hasStatutory, ...announced } = draft
    await call(announceCommitment, {
      params: { jurisdiction, id: topic.id },
      body: {
        ...announced,
        version: topic.versions.length + 1,
        statutory: hasStatutory ? draft.statutory : null,
        legalBasis: hasStatutory ? draft.legalBasis : '',
      },
    })
    tell(words.announced)
    onClose()
    await queries.invalidateQueries({ queryKey: readKey(listCommitments) })
  })
  const limit = (name: 'promised' | 'statutory' | 'accept' | 'contact') => (
    <LimitField
      label={say(words[name])}
      limit={draft[name]}
      problem={sending.fieldProblem(`${name}.amount`)}
      onLimit={(value) => set({ [name]: value })}
    />
  )
  const text = (label: string, field: string, value: string, onText: (value: string) => void) => (
    <Field label={label} problem={sending.fieldProblem(field)}>
      {(props) => (
        <Input.TextArea {...props} rows={2} value={value} onChange={(event) => onText(event.target.value)} />
      )}
    </Field>
  )
  return (
    <ActionFrame
      title={say(words.announce)}
      hint={say(words.announceHint)}
      sending={sending}
      shown={shownFields}
      onClose={onClose}
    >
      <Field label={say(words.fromDay)} problem={sending.fieldProblem('from')}>
        {(props) => (
          <Input
            {...props}
            type="date"
            min={tomorrow}
            value={draft.from}
            onChange={(event) => set({ from: event.target.value })}
          />
        )}
      </Field>
      {limit('promised')}
      <Checkbox
        checked={draft.hasStatutory}
        onChange={(event) => set({ hasStatutory: event.target.checked })}
      >
        {say(words.hasStatutory)}
      </Checkbox>
      {draft.hasStatutory && (
        <>
          {limit('statutory')}
          {text(say(words.legalBasis), 'legalBasis', draft.legalBasis, (legalBasis) => set({ legalBasis }))}
        </>
      )}
      {limit('accept')}
      {limit('contact')}
      <div className="pair">
        {text(say(words.closeZh), 'close.zh', draft.close.zh, (zh) => set({ close: { ...draft.close, zh } }))}
        {text(say(words.closeEn), 'close.en', draft.close.en, (en) => set({ close: { ...draft.close, en } }))}
      </div>
      <div className="pair">
        {text(say(words.responsibleZh), 'responsible.zh', draft.responsible.zh, (zh) =>
          set({ responsible: { ...draft.responsible, zh } }),
        )}
        {text(say(words.responsibleEn), 'responsible.en', draft.responsible.en, (en) =>
          set({ responsible: { ...draft.responsible, en } }),
        )}
      </div>
    </ActionFrame>
  )
}

interface LimitOptions {
  readonly label: string
  readonly limit: Limit
  readonly problem: string | undefined
  readonly onLimit: (limit: Limit) => void
}

function LimitField({ label, limit, problem, onLimit }: LimitOptions) {
  const say = useSay()
  return (
    <div className="pair">
      <Field label={label} problem={problem}>
        {(props) => (
          <InputNumber
            {...props}
            min={1}
            max={366}
            value={limit.amount}
            onChange={(amount) => onLimit({ ...limit, amount: amount ?? 0 })}
          />
        )}
      </Field>
      <Field label={`${say(words.unit)} · ${label}`}>
        {(props) => (
          <Select<LimitUnit>
            {...props}
            value={limit.unit}
            onChange={(unit) => onLimit({ ...limit, unit })}
            options={(Object.keys(unitWords) as LimitUnit[]).map((value) => ({
              value,
              label: say(unitWords[value]),
            }))}
          />
        )}
      </Field>
    </div>
  )
}

const shownFields = [
  'from',
  'promised.amount',
  'statutory.amount',
  'legalBasis',
  'accept.amount',
  'contact.amount',
  'close.zh',
  'close.en',
  'responsible.zh',
  'responsible.en',
]
