import { useState } from 'react'
import { ActButton, useNow, useSay } from '#design/console'
import { useActing } from '#foundation/identity/console'
import { whyNotAllowed } from '#foundation/permissions'
import { useCalendar } from '#foundation/places/console'
import { dateInWords, dayOf } from '#kernel'
import type { SuggestionBody } from '../contract.ts'
import { reliefPermissions } from '../relief-permissions.ts'
import { suggestionStateWords } from '../relief-words.ts'
import { isPromiseBroken, topicWords } from '../suggestion.ts'
import { AnswerForm } from './answer-suggestion-form.tsx'
import { boxWords as words } from './relief-screen-words.ts'

interface Options {
  readonly suggestion: SuggestionBody
  readonly onAnswered: () => Promise<unknown>
}

const marks = { open: '●', answered: '◐', done: '✓' } as const

/** A suggestion with its answers; what was promised and did not come is said. */
export function SuggestionCard({ suggestion, onAnswered }: Options) {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  const whyNot = whyNotAllowed(reliefPermissions, useActing().actor, 'suggestion.answer')
  const [answering, setAnswering] = useState(false)
  const { state, answers, post, at } = suggestion
  const promisedOn = answers.at(-1)?.promisedOn ?? null
  const broken = isPromiseBroken({ state, promisedOn }, dayOf(now, zone))
  return (
    <li className="card stack">
      <div className="row suggestion-head">
        <strong>{say(topicWords[suggestion.topic])}</strong>
        <span className={`suggestion-${state}`}>
          <span aria-hidden="true">{marks[state]}</span> {say(suggestionStateWords[state])}
        </span>
        {broken && <span className="clock-late">▲ {say(words.broken)}</span>}
      </div>
      <p className="suggestion-words">{suggestion.words}</p>
      <p className="quiet">
        {post ? say(post) : say(words.hidden)} · {say(dateInWords(at, now, zone))}
      </p>
      {answers.map((answer) => (
        <div key={answer.id} className="suggestion-answer">
          <p className="suggestion-words">{answer.words}</p>
          <p className="quiet">
            {answer.post && `${say(answer.post)} · `}
            {say(dateInWords(answer.at, now, zone))}
            {answer.promisedOn && (
              <strong> · {say(words.promised).replace('{day}', answer.promisedOn)}</strong>
            )}
          </p>
        </div>
      ))}
      {answering ? (
        <AnswerForm suggestionId={suggestion.id} onSent={onAnswered} onClose={() => setAnswering(false)} />
      ) : (
        !whyNot &&
        state !== 'done' && (
          <div>
            <ActButton size="small" whyNot={whyNot} onClick={() => setAnswering(true)}>
              {say(words.answer)}
            </ActButton>
          </div>
        )
      )}
    </li>
  )
}
