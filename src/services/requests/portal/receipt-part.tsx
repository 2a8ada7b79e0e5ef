import { useWords } from '#design/portal'
import { promiseInWords, type WorkCalendar } from '#kernel'
import type { TrackingProps } from '../portal-pages.ts'
import type { Tracked } from '../tracked.ts'

/** What one takes home: the number, the QR code, who has it and by when; made to be printed too. */
export function Receipt(
  props: NonNullable<TrackingProps['receipt']> & { tracked: Tracked; now: Date; calendar: WorkCalendar },
) {
  const t = useWords()
  const { tracked, qr } = props
  return (
    <section className="receipt" aria-labelledby="receipt-title">
      <h2 id="receipt-title">{t({ zh: '收到了，谢谢您', en: 'We have it. Thank you.' })}</h2>
      <p>
        {t({
          zh: `${tracked.owner.zh}负责，${promiseInWords(tracked.dueAt, props.now, props.calendar).zh}答复您。`,
          en: `${tracked.owner.en} is responsible and will answer ${promiseInWords(tracked.dueAt, props.now, props.calendar).en}.`,
        })}
      </p>
      <div className="slip">
        <svg viewBox={`-4 -4 ${qr.size + 8} ${qr.size + 8}`} role="img" aria-label={t(qrLabel)}>
          <rect className="qr-ground" x="-4" y="-4" width={qr.size + 8} height={qr.size + 8} />
          <path className="qr-dark" d={qr.path} />
        </svg>
        <div>
          <p>{t({ zh: '查询码', en: 'Tracking code' })}</p>
          <p className="code big">{tracked.code}</p>
          <p className="hint">
            {t({
              zh: '请拍下或抄下来。扫二维码或收藏本页，不用登录就能补充、回复和评价；别转给别人。',
              en: 'Take a picture of it or write it down. With the QR code or this page as a bookmark you can add, reply and rate without signing in; keep it to yourself.',
            })}
          </p>
          <p className="link">
            <a href={props.link}>{props.link}</a>
          </p>
        </div>
      </div>
    </section>
  )
}

const qrLabel = { zh: '本页的二维码', en: 'QR code of this page' }
