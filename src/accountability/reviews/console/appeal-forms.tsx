import { useState } from 'react'
import { call } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { type AppealKind, appealKindWords } from '../appeal.ts'
import { appealReview, decideAppeal, replyToReview } from '../contract.ts'
import { Choices } from './choices.tsx'
import { type FormProps, ReviewForm } from './review-form.tsx'
import { reviewWords as words } from './review-screen-words.ts'

/** The owner's post says what is wrong with a review. */
export function AppealForm(props: FormProps) {
  const [kind, setKind] = useState<AppealKind>('other-matter')
  const { jurisdiction } = useSession()
  const params = { jurisdiction, id: props.review.id }
  return (
    <ReviewForm
      {...props}
      name="appeal"
      title={words.appealIt}
      hint={words.appealHint}
      label={words.appealWhy}
      send={(body) => call(appealReview, { params, body: { ...body, kind } })}
    >
      {() => <Choices label={words.appealKind} value={kind} onChange={setKind} choices={appealKindWords} />}
    </ReviewForm>
  )
}

/** The level above decides, with reasons. */
export function DecideForm(props: FormProps) {
  const [decision, setDecision] = useState<'uphold' | 'reject'>('reject')
  const { jurisdiction } = useSession()
  const params = { jurisdiction, id: props.review.id }
  return (
    <ReviewForm
      {...props}
      name="decide"
      title={words.decide}
      label={words.decideWhy}
      send={(body) => call(decideAppeal, { params, body: { ...body, upheld: decision === 'uphold' } })}
    >
      {() => (
        <Choices
          label={words.decision}
          value={decision}
          onChange={setDecision}
          choices={{ reject: words.reject, uphold: words.uphold }}
        />
      )}
    </ReviewForm>
  )
}

export function ReplyForm(props: FormProps) {
  const { jurisdiction } = useSession()
  const params = { jurisdiction, id: props.review.id }
  return (
    <ReviewForm
      {...props}
      name="reply"
      title={words.replyIt}
      {...(props.review.shared ? { hint: words.replyPublic } : {})}
      label={words.replyWords}
      send={(body) => call(replyToReview, { params, body })}
    />
  )
}
