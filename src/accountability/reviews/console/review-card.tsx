import { Skeleton } from 'antd'
import type { MatterBody } from '#accountability/matters'
import { ReadProblem, useSay } from '#design/console'
import { ReviewActions } from './review-actions.tsx'
import { CallMark, GradeLine, HeartsLine, ReviewStory } from './review-parts.tsx'
import { reviewWords as words } from './review-screen-words.ts'
import { useReviews } from './use-reviews.ts'

/** Beside a matter: what residents said of its answers, and what is done about it; nothing before the first answer. */
export default function ReviewCard({ body }: { body: MatterBody }) {
  const say = useSay()
  const read = useReviews(body.matter.id)
  const over = body.matter.state === 'answered' || body.matter.state === 'closed'
  if (read.data?.length === 0 && !over) return null
  return (
    <section className="card stack" aria-labelledby="reviews-title">
      <h3 id="reviews-title">{say(words.reviews)}</h3>
      {read.isPending && <Skeleton active paragraph={{ rows: 1 }} title={false} />}
      {!read.data && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
      {read.data?.length === 0 && <p className="quiet">{say(words.noneHere)}</p>}
      {read.data?.map((review) => (
        <article key={review.id} className="stack review">
          <GradeLine review={review} />
          {review.words && <p className="review-words">{review.words}</p>}
          <HeartsLine review={review} />
          {review.callBack && (
            <p>
              <CallMark callBack={review.callBack} />
            </p>
          )}
          <ReviewStory review={review} />
          <ReviewActions review={review} matter={body.matter} />
        </article>
      ))}
    </section>
  )
}
