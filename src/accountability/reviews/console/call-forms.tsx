import { Input } from 'antd'
import { useState } from 'react'
import { call, Field, useSay } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { PostPicker } from '#organisation/teams/console'
import { callBack, promiseRemedy, redoMatter, remedyDone, settleCallBack } from '../contract.ts'
import { Choices } from './choices.tsx'
import { type FormProps, ReviewForm } from './review-form.tsx'
import { reviewWords as words } from './review-screen-words.ts'

/** A call: whether they were reached, and what they said. */
export function CallForm(props: FormProps) {
  const [reached, setReached] = useState<'yes' | 'no'>('yes')
  const { jurisdiction } = useSession()
  const params = { jurisdiction, id: props.review.id }
  return (
    <ReviewForm
      {...props}
      name="call"
      title={words.call}
      hint={words.callHint}
      label={words.callSaid}
      send={(body) => call(callBack, { params, body: { ...body, reached: reached === 'yes' } })}
    >
      {() => (
        <Choices
          label={words.reached}
          value={reached}
          onChange={setReached}
          choices={{ yes: words.reachedYes, no: words.reachedNo }}
        />
      )}
    </ReviewForm>
  )
}

/** What is put right, by which post and by when; the owner's post unless another is chosen. */
export function PromiseForm({
  ownerPostId,
  near,
  ...props
}: FormProps & { ownerPostId: string; near: string }) {
  const say = useSay()
  const [postId, setPostId] = useState<string | undefined>(ownerPostId)
  const [by, setBy] = useState('')
  const { jurisdiction } = useSession()
  const params = { jurisdiction, id: props.review.id }
  return (
    <ReviewForm
      {...props}
      name="promise"
      title={words.promise}
      label={words.promiseWhat}
      more={['postId', 'by']}
      send={(body) => call(promiseRemedy, { params, body: { ...body, postId: postId ?? '', by } })}
    >
      {(sending) => (
        <>
          <Field label={say(words.promisePost)} problem={sending.fieldProblem('postId')}>
            {(field) => <PostPicker {...field} value={postId} onChange={setPostId} near={near} />}
          </Field>
          <Field label={say(words.promiseBy)} problem={sending.fieldProblem('by')}>
            {(field) => (
              <Input
                {...field}
                type="date"
                className="review-date"
                value={by}
                onChange={(event) => setBy(event.target.value)}
              />
            )}
          </Field>
        </>
      )}
    </ReviewForm>
  )
}

export function DoneForm(props: FormProps) {
  const { jurisdiction } = useSession()
  const params = { jurisdiction, id: props.review.id }
  return (
    <ReviewForm
      {...props}
      name="done"
      title={words.done}
      label={words.doneWhat}
      send={(body) => call(remedyDone, { params, body })}
    />
  )
}

export function RedoForm(props: FormProps) {
  const { jurisdiction } = useSession()
  const params = { jurisdiction, id: props.review.id }
  return (
    <ReviewForm
      {...props}
      name="redo"
      title={words.redo}
      hint={words.redoHint}
      label={words.redoWhy}
      send={(body) => call(redoMatter, { params, body })}
    />
  )
}

export function SettleForm(props: FormProps) {
  const { jurisdiction } = useSession()
  const params = { jurisdiction, id: props.review.id }
  return (
    <ReviewForm
      {...props}
      name="settle"
      title={words.settle}
      label={words.settleWhy}
      send={(body) => call(settleCallBack, { params, body })}
    />
  )
}
