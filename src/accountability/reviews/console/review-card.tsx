import type { MatterBody } from '#accountability/matters'
import { ReadProblem, useSay } from '#design/console'
import { ReviewActions } from './review-actions.tsx'
import { CallMark, GradeLine, HeartsLine, ReviewStory } from './review-parts.tsx'
import { reviewWords as words } from './review-screen-words.ts'
import { useReviews } from './use-reviews.ts'

/** Beside a matter: what residents said of its answers, and what is done about it; nothing before somebody said it. */
export default function ReviewCard({ body }: { body: MatterBody }) {
  const say = useSay()
  const read = useReviews(body.matter.id)
  // The card appears only with something to say, so it does not hold a place while it is read.
  if (read.isPending || read.data?.length === 0) return null
  return (
    <section className="card stack" aria-labelledby="reviews-title">
      <h3 id="reviews-title">{say(words.reviews)}</h3>
      {!read.data && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
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
