import { useState } from 'react'
import type { Matter } from '#accountability/matters'
import { ActButton, call, useSay } from '#design/console'
import { useActing, useSession } from '#foundation/identity/console'
import { ResidentContact } from '#foundation/people/console'
import { type ReviewBody, unmaskReviewer } from '../contract.ts'
import { whyNotAppeal, whyNotCallStep, whyNotDecide, whyNotReply } from '../review-rules.ts'
import { AppealForm, DecideForm, ReplyForm } from './appeal-forms.tsx'
import { CallForm, DoneForm, PromiseForm, RedoForm, SettleForm } from './call-forms.tsx'
import { reviewWords as words } from './review-screen-words.ts'

const steps = ['call', 'promise', 'redo', 'settle', 'done', 'decide', 'appeal', 'reply'] as const
type Step = (typeof steps)[number]

const labels = {
  call: words.call,
  promise: words.promise,
  redo: words.redo,
  settle: words.settle,
  done: words.done,
  decide: words.decide,
  appeal: words.appealIt,
  reply: words.replyIt,
} as const

/** What the actor may do about a review now. What is not its turn is left out; what only others may do is grey and says who. */
export function ReviewActions({ review, matter }: { review: ReviewBody; matter: Matter }) {
  const say = useSay()
  const acting = useActing()
  const { jurisdiction } = useSession()
  const [doing, setDoing] = useState<Step>()
  const why = {
    call: whyNotCallStep(review, matter, 'reached', acting),
    promise: whyNotCallStep(review, matter, 'promise', acting),
    redo: whyNotCallStep(review, matter, 'redo', acting),
    settle: whyNotCallStep(review, matter, 'settle', acting),
    done: whyNotCallStep(review, matter, 'done', acting),
    decide: whyNotDecide(review, matter, acting),
    appeal: whyNotAppeal(review, matter, acting),
    reply: whyNotReply(matter, acting),
  }
  const offered = steps.filter((step) => {
    if (step === 'call' && review.callBack?.stage === 'due') return why.call?.code !== 'permission.denied'
    if (step === 'decide' && review.appeal?.state === 'open') return why.decide?.code !== 'permission.denied'
    return why[step] === undefined
  })
  if (offered.length === 0) return null
  const form = { review, onClose: () => setDoing(undefined) }
  return (
    <>
      <div className="row">
        {offered.map((step) => (
          <ActButton key={step} size="small" whyNot={why[step]} onClick={() => setDoing(step)}>
            {say(labels[step])}
          </ActButton>
        ))}
      </div>
      {doing === 'call' && (
        <ResidentContact
          unmask={(reason) =>
            call(unmaskReviewer, { params: { jurisdiction, id: review.id }, body: { reason } })
          }
        />
      )}
      {doing === 'call' && <CallForm {...form} />}
      {doing === 'promise' && (
        <PromiseForm {...form} ownerPostId={matter.ownerPostId} near={matter.placePath} />
      )}
      {doing === 'done' && <DoneForm {...form} />}
      {doing === 'redo' && <RedoForm {...form} />}
      {doing === 'settle' && <SettleForm {...form} />}
      {doing === 'appeal' && <AppealForm {...form} />}
      {doing === 'decide' && <DecideForm {...form} />}
      {doing === 'reply' && <ReplyForm {...form} />}
    </>
  )
}
