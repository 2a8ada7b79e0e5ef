import type { ReactNode } from 'react'
import type { Language, Words } from '#kernel'
import { Speaks, useWords } from './language.tsx'

interface Frame {
  readonly language: Language
  readonly view: 'normal' | 'elder'
  readonly here: string
  readonly neighbourhood: { readonly key: string; readonly name: Words; readonly dutyPhone: string } | null
  readonly others: readonly { readonly key: string; readonly name: Words }[]
  readonly files: { readonly style: string; readonly page: string }
}

const mark =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='8' fill='%230B6B55'/%3E%3Cpath d='M6 17 12 11l6 6v9H6zM14 12l6-6 6 6v14h-6V16z' fill='%23FAF8F4'/%3E%3C/svg%3E"

/** The frame of every resident page: whose page it is, language, large print, and the number to call. */
export function Layout(props: {
  frame: Frame
  title: Words
  script?: string
  feed?: string
  wide?: boolean
  children: ReactNode
}) {
  const { frame } = props
  return (
    <Speaks language={frame.language}>
      <html lang={frame.language === 'zh' ? 'zh-CN' : 'en'} data-view={frame.view}>
        <Head {...props} />
        <body className={props.wide ? 'wide' : undefined}>
          <Top frame={frame} />
          <main id="main" tabIndex={-1}>
            <div id="kept" className="kept" aria-live="polite" hidden />
            {props.children}
          </main>
          <Foot frame={frame} />
        </body>
      </html>
    </Speaks>
  )
}

function Head({
  frame,
  title,
  script,
  feed,
}: {
  frame: Frame
  title: Words
  script?: string
  feed?: string
}) {
  const t = useWords()
  const place = frame.neighbourhood ? t(frame.neighbourhood.name) : t(linli)
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="theme-color" content="#FAF8F4" />
      <meta name="format-detection" content="telephone=no" />
      <title>{`${t(title)} · ${place}`}</title>
      <link rel="icon" href={mark} />
      <link rel="manifest" href="/manifest.webmanifest" />
      <link rel="stylesheet" href={frame.files.style} />
      {feed && <link rel="alternate" type="application/rss+xml" href={feed} />}
      <script type="module" src={frame.files.page} />
      {script && <script type="module" src={script} />}
    </head>
  )
}

function Top({ frame }: { frame: Frame }) {
  const t = useWords()
  const back = encodeURIComponent(frame.here)
  const other = frame.language === 'zh' ? 'en' : 'zh'
  const elder = frame.view === 'elder'
  return (
    <header className="top">
      <a className="skip" href="#main">
        {t({ zh: '跳到正文', en: 'Skip to content' })}
      </a>
      <a className="brand" href={frame.neighbourhood ? `/at/${frame.neighbourhood.key}/` : '/'}>
        <img src={mark} alt="" width="28" height="28" />
        <span>{t(frame.neighbourhood?.name ?? linli)}</span>
      </a>
      <nav className="switches" aria-label={t({ zh: '语言和字号', en: 'Language and text size' })}>
        <button type="button" id="read-aloud" hidden>
          {t({ zh: '朗读', en: 'Read aloud' })}
        </button>
        <a href={`/view?to=${elder ? 'normal' : 'elder'}&back=${back}`} rel="nofollow">
          {elder ? t({ zh: '标准版', en: 'Standard view' }) : t({ zh: '长辈版', en: 'Large text' })}
        </a>
        <a href={`/language?to=${other}&back=${back}`} rel="nofollow" lang={other} hrefLang={other}>
          {other === 'en' ? 'English' : '中文'}
        </a>
      </nav>
      {elder && frame.neighbourhood && <Call phone={frame.neighbourhood.dutyPhone} />}
    </header>
  )
}

function Foot({ frame }: { frame: Frame }) {
  const t = useWords()
  const here = frame.neighbourhood
  return (
    <footer className="foot">
      {here && (
        <>
          {frame.view === 'normal' && <Call phone={here.dutyPhone} />}
          <nav className="ways" aria-label={t({ zh: '更多', en: 'More' })}>
            <a href={`/at/${here.key}/report`}>{t({ zh: '反映一件事', en: 'Report something' })}</a>
            <a href="/follow">{t({ zh: '查进度', en: 'Follow a number' })}</a>
            <a href={`/at/${here.key}/requests`}>{t({ zh: '大家反映的事', en: 'What others reported' })}</a>
            <a href={`/at/${here.key}/tasks`}>{t({ zh: '社区办什么', en: 'What we handle' })}</a>
            <a href={`/at/${here.key}/pledges`}>{t({ zh: '十不准 · 三严三实', en: 'How we treat you' })}</a>
            <a href={`/at/${here.key}/promises`}>{t({ zh: '我们的承诺', en: 'What we promise' })}</a>
          </nav>
        </>
      )}
      {frame.others.length > 0 && (
        <nav aria-label={t({ zh: '其他街道', en: 'Other neighbourhoods' })}>
          <span>{t({ zh: '其他街道：', en: 'Other neighbourhoods:' })}</span>
          {frame.others.map((other) => (
            <a key={other.key} href={`/at/${other.key}/`}>
              {t(other.name)}
            </a>
          ))}
        </nav>
      )}
    </footer>
  )
}

/** The number of the duty desk as a button; in large view it is the largest thing on the page. */
export function Call({ phone }: { phone: string }) {
  const t = useWords()
  return (
    <a className="call" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
        <path d="M6.6 10.8a15 15 0 0 0 6.6 6.6l2.2-2.2a1 1 0 0 1 1-.24 11 11 0 0 0 3.6.6 1 1 0 0 1 1 1V20a1 1 0 0 1-1 1A17 17 0 0 1 3 4a1 1 0 0 1 1-1h3.5a1 1 0 0 1 1 1c0 1.25.2 2.45.6 3.6a1 1 0 0 1-.25 1z" />
      </svg>
      <span>
        {t({ zh: '打电话给值班室', en: 'Call the duty desk' })} <b>{phone}</b>
      </span>
    </a>
  )
}

const linli: Words = { zh: '邻里', en: 'Linli' }
