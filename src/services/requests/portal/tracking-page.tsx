import { resultWords } from '#accountability/matters'
import { Layout, useWords } from '#design/portal'
import { workCalendar } from '#foundation/calendar'
import type { Drawn } from '#foundation/pages'
import { dateInWords, type Words } from '#kernel'
import type { TrackingProps } from '../portal-pages.ts'
import { Receipt } from './receipt-part.tsx'
import { SharedReviews } from './review-part.tsx'
import { StateBadge } from './state-badge.tsx'
import { Steps } from './step-forms.tsx'
import { PhotoRow, Timeline } from './timeline-part.tsx'
import { When } from './when-part.tsx'

/** Four answers before anything else: what is happening, who has it, by when, what can I do. */
export function TrackingPage({ props, shell }: Drawn<TrackingProps>) {
  const { category, code } = props.tracked
  const title = { zh: `${category.zh} ${code}`, en: `${category.en} ${code}` }
  return (
    <Layout frame={shell} title={title}>
      <Tracking {...props} />
    </Layout>
  )
}

function Tracking(props: TrackingProps) {
  const t = useWords()
  const { tracked, now } = props
  const calendar = workCalendar(tracked.calendar, tracked.decreed)
  return (
    <>
      {props.receipt && <Receipt {...props.receipt} tracked={tracked} now={now} calendar={calendar} />}
      {props.done && (
        <p className="done" aria-live="polite">
          {t(thanks[props.done])}
        </p>
      )}
      <h1>{t(tracked.category)}</h1>
      <p className="sub">
        {t(tracked.place)} · <span className="code">{tracked.code}</span>
      </p>
      <dl className="four">
        <dt>{t({ zh: '现在怎样', en: 'What is happening' })}</dt>
        <dd>
          <StateBadge state={tracked.state} own={tracked.access === 'resident'} />
          {tracked.result && ` ${t(resultWords[tracked.result])}`}
          {tracked.mergedIntoCode && (
            <p>
              {t({ zh: '与同一问题一并办理：', en: 'Handled together with the same problem: ' })}
              <a href={`/r/${tracked.mergedIntoCode}`}>{tracked.mergedIntoCode}</a>
            </p>
          )}
        </dd>
        <dt>{t({ zh: '谁在负责', en: 'Who has it' })}</dt>
        <dd>
          {t(tracked.owner)} <a href={`tel:${tracked.ownerPhone}`}>{tracked.ownerPhone}</a>
        </dd>
        <dt>{t({ zh: '什么时候', en: 'By when' })}</dt>
        <dd>
          <When tracked={tracked} now={now} calendar={calendar} />
        </dd>
        <dt>{t({ zh: '我能做什么', en: 'What I can do' })}</dt>
        <dd>{t(whatICanDo(props))}</dd>
      </dl>
      {tracked.access !== 'resident' && <PublicWords {...props} />}
      {tracked.answer && (
        <section className="answer" aria-labelledby="answer-title">
          <h2 id="answer-title">{t({ zh: '答复', en: 'The answer' })}</h2>
          <p className="said-words">{tracked.answer}</p>
          {tracked.answeredAt && (
            <p className="hint">{t(dateInWords(tracked.answeredAt, now, tracked.calendar.zone))}</p>
          )}
        </section>
      )}
      <Steps {...props} />
      {tracked.access === 'public' && <SharedReviews {...props} />}
      <Timeline tracked={tracked} now={now} />
      {tracked.access === 'resident' && <ProvingReceipt {...props} />}
    </>
  )
}

/** What of the report is public; the resident's own page has all of it in its timeline. */
function PublicWords({ tracked }: TrackingProps) {
  const t = useWords()
  if (!tracked.words && tracked.photos.length === 0) return null
  return (
    <section aria-labelledby="report-title">
      <h2 id="report-title">{t({ zh: '反映的内容', en: 'What was reported' })}</h2>
      {tracked.words && <p className="said-words">{tracked.words}</p>}
      <PhotoRow photos={tracked.photos} />
    </section>
  )
}

/** The timeline as a file with proofs, so that nothing can be changed behind the resident's back. */
function ProvingReceipt({ tracked, linkKey }: TrackingProps) {
  const t = useWords()
  return (
    <p className="more">
      <a href={`/r/${tracked.code}/${linkKey}/receipt.json`} download>
        {t({ zh: '下载凭证（可核对有没有被改过）', en: 'Download a receipt that proves' })}
      </a>
      <a href="/verify">{t({ zh: '核对凭证', en: 'Check a receipt' })}</a>
    </p>
  )
}

function whatICanDo({ tracked, linkKey }: TrackingProps): Words {
  if (!linkKey) {
    return {
      zh: '这是公开页面。用回执上的链接或二维码打开，可以补充、回复和评价；也可以打电话。',
      en: 'This is the public page. Open the link or QR code of your receipt to add, reply or rate; or call.',
    }
  }
  const { why } = tracked
  if (!why.reply)
    return {
      zh: '请回答下面的问题，回答后继续办理。',
      en: 'Please answer the question below; then it goes on.',
    }
  if (!why.confirm) return { zh: '请告诉我们解决了没有。', en: 'Please tell us whether it is solved.' }
  if (!why.rate && !tracked.review)
    return { zh: '可以评价这次办理。', en: 'You can rate how it was handled.' }
  if (!why.urge)
    return {
      zh: '可以催一下，也可以补充情况或照片。',
      en: 'You can ask them to hurry, or add words or photos.',
    }
  if (!why.add)
    return {
      zh: '可以补充情况或照片；现在不需要您做别的。',
      en: 'You can add words or photos; nothing else is needed from you now.',
    }
  return { zh: '现在不需要您做什么。', en: 'Nothing is needed from you now.' }
}

const thanks: Readonly<Record<NonNullable<TrackingProps['done']>, Words>> = {
  reply: { zh: '您的回复已收到，时限继续计算。', en: 'Your reply has arrived; the clock runs again.' },
  add: { zh: '补充的内容已收到。', en: 'What you added has arrived.' },
  withdraw: { zh: '已经撤回。', en: 'It is withdrawn.' },
  confirm: { zh: '谢谢您告诉我们已经解决。', en: 'Thank you for telling us that it is solved.' },
  reopen: { zh: '已重新办理，会有人再次跟进。', en: 'It is open again and somebody will follow it up.' },
  urge: {
    zh: '已经催办，负责岗位和上一级收到了提醒。',
    en: 'They have been asked to hurry; the level above was told, too.',
  },
  rate: { zh: '谢谢您的评价。', en: 'Thank you for your rating.' },
  object: { zh: '您的说明已收到。', en: 'What you said has arrived.' },
}
