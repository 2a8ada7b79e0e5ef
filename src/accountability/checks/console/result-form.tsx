import { Input, Radio } from 'antd'
import { useId, useState } from 'react'
import { ActionFrame } from '#accountability/matters/console'
import { call, Field, useDraft, useDraftId, useSay, useSend, useTell } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { fillWords } from '#foundation/notices'
import {
  leastTries,
  outcomeWords,
  type ResultOutcome,
  resultOutcomes,
  type Way,
  ways,
  wayWords,
} from '../check.ts'
import { type ItemBody, recordResult } from '../contract.ts'
import { checksWords as words } from './checks-screen-words.ts'
import { useRenewChecks } from './use-check.ts'

/** What the call-back or the look came to; only a call goes unanswered. */
export function ResultForm({ body, onClose }: { body: ItemBody; onClose: () => void }) {
  const say = useSay()
  const tell = useTell()
  const renew = useRenewChecks()
  const { jurisdiction } = useSession()
  const draft = useDraftId()
  const id = useId()
  const itemId = body.item.id
  const [way, setWay] = useState<Way>(body.person?.phone ? 'call' : 'site')
  const [outcome, setOutcome] = useState<ResultOutcome>('solved')
  const [text, setText] = useDraft(`check-result.${itemId}`)
  const offered = way === 'call' ? resultOutcomes : (['solved', 'not-solved'] as const)
  const sending = useSend<void>(async () => {
    const said = { resultId: draft.id(), way, outcome, words: text }
    renew.item(await call(recordResult, { params: { jurisdiction, id: itemId }, body: said }))
    setText('')
    onClose()
    tell(words.recorded)
  })
  const choose = (next: Way) => {
    setWay(next)
    if (next !== 'call' && (outcome === 'declined' || outcome === 'no-answer')) setOutcome('solved')
  }
  return (
    <ActionFrame
      title={say(words.record)}
      hint={way === 'call' ? say(fillWords(words.triesHint, { tries: leastTries })) : undefined}
      sending={sending}
      shown={['words', 'outcome']}
      onClose={onClose}
    >
      <div className="field">
        <span id={`${id}-way`} className="check-label">
          {say(words.way)}
        </span>
        <Radio.Group
          aria-labelledby={`${id}-way`}
          value={way}
          onChange={(event) => choose(event.target.value as Way)}
          options={ways.map((each) => ({ value: each, label: say(wayWords[each]) }))}
        />
      </div>
      <div className="field">
        <span id={`${id}-outcome`} className="check-label">
          {say(words.outcome)}
        </span>
        <Radio.Group
          aria-labelledby={`${id}-outcome`}
          value={outcome}
          onChange={(event) => setOutcome(event.target.value as ResultOutcome)}
          options={offered.map((each) => ({ value: each, label: say(outcomeWords[each]) }))}
        />
        {sending.fieldProblem('outcome') && (
          <div className="field-problem" role="alert">
            {sending.fieldProblem('outcome')}
          </div>
        )}
      </div>
      <Field label={say(words.words)} problem={sending.fieldProblem('words')}>
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
