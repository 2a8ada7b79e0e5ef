import { Input } from 'antd'
import type { ReactNode } from 'react'
import { ActionFrame } from '#accountability/matters/console'
import { Field, type Sending, useDraft, useDraftId, useSay, useSend, useTell } from '#design/console'
import type { Words } from '#kernel'
import type { ReviewBody } from '../contract.ts'
import { reviewWords as words } from './review-screen-words.ts'
import { useRenewReviews } from './use-reviews.ts'

export interface FormProps {
  readonly review: ReviewBody
  readonly onClose: () => void
}

interface Options extends FormProps {
  /** Its name among the drafts. */
  readonly name: string
  readonly title: Words
  readonly hint?: Words
  readonly label: Words
  /** Fields beside the words, that say their own problems. */
  readonly more?: readonly string[]
  readonly send: (body: { entryId: string; words: string }) => Promise<unknown>
  readonly children?: (sending: Sending<void>) => ReactNode
}

/** The form of every step about a review: what it is, what it asks beside, and words. */
export function ReviewForm({
  review,
  onClose,
  name,
  title,
  hint,
  label,
  more = [],
  send,
  children,
}: Options) {
  const say = useSay()
  const tell = useTell()
  const renew = useRenewReviews()
  const draft = useDraftId()
  const [text, setText] = useDraft(`review.${name}.${review.id}`)
  const sending = useSend<void>(async () => {
    await send({ entryId: draft.id(), words: text })
    setText('')
    onClose()
    tell(words.kept)
    await renew()
  })
  return (
    <ActionFrame
      title={say(title)}
      hint={hint && say(hint)}
      sending={sending}
      shown={['words', ...more]}
      onClose={onClose}
    >
      {children?.(sending)}
      <Field
        label={say(label)}
        problem={sending.fieldProblem('words')}
        hint={say(review.byFollower ? words.followerReads : words.residentReads)}
      >
        {(field) => (
          <Input.TextArea
            {...field}
            rows={3}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
    </ActionFrame>
  )
}
