import { Button, Input, Radio, Select } from 'antd'
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
import { writeSuggestion } from '../contract.ts'
import { type SuggestionTopic, suggestionTopics, topicWords } from '../suggestion.ts'
import { boxWords as words } from './relief-screen-words.ts'

interface Options {
  readonly onSent: () => Promise<unknown>
  readonly onClose: () => void
}

/** Who will see what is said before anything is sent. */
export function SuggestionForm({ onSent, onClose }: Options) {
  const say = useSay()
  const tell = useTell()
  const { jurisdiction } = useSession()
  const focusFirst = useFocusFirst()
  const signId = useId()
  const draft = useDraftId()
  const [text, setText] = useDraft(`suggestion.${jurisdiction}`)
  const [topic, setTopic] = useState<SuggestionTopic>('forms')
  const [showPost, setShowPost] = useState(true)
  const sending = useSend<void>(async () => {
    const body = { id: draft.id(), topic, words: text, showPost }
    await call(writeSuggestion, { params: { jurisdiction }, body })
    setText('')
    tell(words.sent)
    onClose()
    await onSent()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void sending.send()
  }
  return (
    <form ref={focusFirst} className="card stack" noValidate onSubmit={submit}>
      <ProblemNote problem={sending.problem} shown={['topic', 'words']} />
      <Field label={say(words.words)} problem={sending.fieldProblem('words')}>
        {(field) => (
          <Input.TextArea
            {...field}
            rows={4}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <Field label={say(words.topic)} problem={sending.fieldProblem('topic')}>
        {(field) => (
          <Select
            {...field}
            className="suggestion-topic"
            value={topic}
            onChange={setTopic}
            options={suggestionTopics.map((value) => ({ value, label: say(topicWords[value]) }))}
          />
        )}
      </Field>
      <div className="field">
        <strong id={signId}>{say(words.sign)}</strong>
        <Radio.Group
          aria-labelledby={signId}
          value={showPost}
          onChange={(event) => setShowPost(event.target.value as boolean)}
          options={[
            { value: true, label: say(words.withPost) },
            { value: false, label: say(words.withoutPost) },
          ]}
        />
        <div className="field-hint" aria-live="polite">
          {say(showPost ? words.withPostHint : words.withoutPostHint)}
        </div>
      </div>
      <div className="row">
        <Button type="primary" htmlType="submit" loading={sending.busy}>
          {say(words.send)}
        </Button>
        <Button onClick={onClose}>{say(designWords.cancel)}</Button>
      </div>
    </form>
  )
}
