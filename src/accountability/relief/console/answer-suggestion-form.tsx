import { Button, Input, Radio } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import {
  call,
  designWords,
  Field,
  ProblemNote,
  useDraft,
  useDraftId,
  useFocusFirst,
  useSay,
  useSend,
  useTell,
} from '#design/console'
import { useSession } from '#foundation/identity/console'
import { answerSuggestion } from '../contract.ts'
import { outcomeWords } from '../relief-words.ts'
import { type Outcome, outcomes } from '../suggestion.ts'
import { boxWords as words } from './relief-screen-words.ts'

interface Options {
  readonly suggestionId: string
  readonly onSent: () => Promise<unknown>
  readonly onClose: () => void
}

/** The leadership's answer; what is promised has a day. */
export function AnswerForm({ suggestionId, onSent, onClose }: Options) {
  const say = useSay()
  const tell = useTell()
  const { jurisdiction } = useSession()
  const focusFirst = useFocusFirst()
  const outcomeId = useId()
  const draft = useDraftId()
  const [outcome, setOutcome] = useState<Outcome>('will')
  const [text, setText] = useDraft(`suggestion-answer.${suggestionId}`)
  const [promisedOn, setPromisedOn] = useState('')
  const sending = useSend<void>(async () => {
    const promise = outcome === 'will' ? promisedOn || null : null
    await call(answerSuggestion, {
      params: { jurisdiction, id: suggestionId },
      body: { answerId: draft.id(), outcome, words: text, promisedOn: promise },
    })
    setText('')
    tell(words.answered)
    onClose()
    await onSent()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void sending.send()
  }
  return (
    <form ref={focusFirst} className="stack" noValidate onSubmit={submit}>
      <ProblemNote problem={sending.problem} shown={['words', 'promisedOn']} />
      <div className="field">
        <strong id={outcomeId}>{say(words.outcome)}</strong>
        <Radio.Group
          aria-labelledby={outcomeId}
          value={outcome}
          onChange={(event) => setOutcome(event.target.value as Outcome)}
          options={outcomes.map((value) => ({ value, label: say(outcomeWords[value]) }))}
        />
      </div>
      {outcome === 'will' && (
        <Field label={say(words.promisedOn)} problem={sending.fieldProblem('promisedOn')}>
          {(field) => (
            <Input
              {...field}
              type="date"
              className="suggestion-day"
              value={promisedOn}
              onChange={(event) => setPromisedOn(event.target.value)}
            />
          )}
        </Field>
      )}
      <Field label={say(words.answerWords)} problem={sending.fieldProblem('words')}>
        {(field) => (
          <Input.TextArea
            {...field}
            rows={2}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div className="row">
        <Button type="primary" htmlType="submit" loading={sending.busy}>
          {say(words.answer)}
        </Button>
        <Button onClick={onClose}>{say(designWords.cancel)}</Button>
      </div>
    </form>
  )
}
