import { gradeWords, type OwnReview, type SharedReview } from '#accountability/reviews'
import { useWords } from '#design/portal'
import { dateInWords, type Words } from '#kernel'
import type { TrackingProps } from '../portal-pages.ts'
import { Face } from './rate-form.tsx'

/** What the office did about each of one's reviews: the call, what was promised and by when, an appeal, a reply. */
export function OwnReviews({ tracked, now }: TrackingProps) {
  const t = useWords()
  const told = tracked.ownReviews.filter(({ callBack, appeal, reply }) => callBack || appeal || reply)
  if (told.length === 0) return null
  const when = (at: Date) => dateInWords(at, now, tracked.calendar.zone)
  return (
    <section aria-labelledby="reviews-title">
      <h2 id="reviews-title">{t({ zh: '您的评价之后', en: 'After your rating' })}</h2>
      {told.map((review) => (
        <div key={review.round} className="card-block">
          <Said {...review} />
          {lines(review, when).map((line) => (
            <p key={line.zh}>{t(line)}</p>
          ))}
          {review.callBack?.remedy && <p className="said-words">{review.callBack.remedy.words}</p>}
          {review.appeal?.decidedWords && <p className="said-words">{review.appeal.decidedWords}</p>}
          {review.appeal?.objection && (
            <p className="said-words">
              {t({ zh: '您的说明：', en: 'What you said: ' })}
              {review.appeal.objection}
            </p>
          )}
          <Reply {...review} />
        </div>
      ))}
    </section>
  )
}

/** What neighbours agreed to show of their reviews, with the office's replies. */
export function SharedReviews({ tracked }: TrackingProps) {
  const t = useWords()
  if (!tracked.sharedReviews?.length) return null
  return (
    <section aria-labelledby="shared-title">
      <h2 id="shared-title">{t({ zh: '居民的评价', en: 'What residents say' })}</h2>
      {tracked.sharedReviews.map((review) => (
        <div key={review.at.toISOString()} className="card-block">
          <Said {...review} />
          <Reply {...review} />
        </div>
      ))}
    </section>
  )
}

function Said({ grade, words }: Pick<SharedReview, 'grade' | 'words'>) {
  const t = useWords()
  return (
    <>
      <p className="said-grade">
        <Face grade={grade} /> {t(gradeWords[grade])}
      </p>
      {words && <p className="said-words">{words}</p>}
    </>
  )
}

function Reply({ reply }: Pick<SharedReview, 'reply'>) {
  const t = useWords()
  if (!reply) return null
  return (
    <blockquote className="reply">
      <p>{t({ zh: `${reply.post.zh}回复：`, en: `${reply.post.en} replied:` })}</p>
      <p className="said-words">{reply.words}</p>
    </blockquote>
  )
}

function lines({ callBack, appeal }: OwnReview, when: (at: Date) => Words): Words[] {
  return [...callLines(callBack, when), ...appealLines(appeal)]
}

function callLines(call: OwnReview['callBack'], when: (at: Date) => Words): Words[] {
  if (!call) return []
  const { remedy } = call
  const due = when(call.dueAt)
  switch (call.stage) {
    case 'due':
      return [
        {
          zh: `我们会在${due.zh}前回访您，结果也会写在这一页。`,
          en: `We will call you by ${due.en}; what comes of it is written here, too.`,
        },
      ]
    case 'called':
      return [
        { zh: '已经回访，正在定怎么补救。', en: 'We have called; how it is put right is being decided.' },
      ]
    case 'unreached':
      return [
        {
          zh: '几次都没有联系上您。方便时请打负责岗位的电话。',
          en: 'We could not reach you. Please call the post that has it when you can.',
        },
      ]
    case 'promised':
    case 'done': {
      if (!remedy) return []
      const by = when(remedy.by)
      return call.stage === 'done'
        ? [{ zh: `${remedy.post.zh}已经补救。`, en: `${remedy.post.en} has put it right.` }]
        : [
            {
              zh: `${remedy.post.zh}将在${by.zh}前补救。`,
              en: `${remedy.post.en} will put it right by ${by.en}.`,
            },
          ]
    }
    case 'redone':
      return [{ zh: '已重新办理。', en: 'It was opened again.' }]
    case 'settled':
      return [{ zh: '回访已结束。', en: 'The call-back is closed.' }]
    case 'lifted':
      return []
  }
}

function appealLines(appeal: OwnReview['appeal']): Words[] {
  if (!appeal) return []
  const { decidedBy } = appeal
  if (!decidedBy) {
    return [
      {
        zh: '负责岗位认为这次评价可能有误，上一级正在复核。复核之前照常有效。',
        en: 'The post that has it takes this rating for wrong; the level above is looking at it. Until then it counts.',
      },
    ]
  }
  return appeal.state === 'upheld'
    ? [
        {
          zh: `${decidedBy.zh}复核：这次评价不计入统计，内容保留。理由：`,
          en: `${decidedBy.en} decided: your rating is kept and left out of the figures. The reason:`,
        },
      ]
    : [{ zh: `${decidedBy.zh}复核：您的评价有效。`, en: `${decidedBy.en} decided: your rating stands.` }]
}
