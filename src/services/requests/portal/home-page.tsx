import { Call, Layout, useWords } from '#design/portal'
import type { Drawn } from '#foundation/pages'
import type { HomeProps } from '../portal-pages.ts'
import { FollowForm } from './follow-page.tsx'
import { RequestCard } from './state-badge.tsx'

/** What this place is, and the three things people come for. */
export function HomePage({ props, shell }: Drawn<HomeProps>) {
  return (
    <Layout frame={shell} title={{ zh: '邻里', en: 'Linli' }}>
      <Home {...props} />
    </Layout>
  )
}

function Home(props: HomeProps) {
  const t = useWords()
  return (
    <>
      <h1>{t(props.name)}</h1>
      <p className="lead">
        {t({
          zh: '您先问到谁，就由谁负责到底；答应了哪天，页面上就写哪天。',
          en: 'Whoever you ask first stays responsible, and a promise is a date you can see.',
        })}
      </p>
      <p>
        <a className="main button" href={`/at/${props.jurisdiction}/report`}>
          {t({ zh: '反映一件事', en: 'Report something' })}
        </a>
      </p>
      <p className="more">
        <a href={`/at/${props.jurisdiction}/promises`}>
          {t({ zh: '我们的承诺：多久答复，按时没有', en: 'What we promise, and whether it was kept' })}
        </a>
      </p>
      <section className="card-block" aria-labelledby="follow-title">
        <h2 id="follow-title">{t({ zh: '查进度', en: 'Follow a number' })}</h2>
        <FollowForm typed="" refusal={null} suggestion={null} />
      </section>
      <section className="card-block" aria-labelledby="duty-title">
        <h2 id="duty-title">{t({ zh: '值班室', en: 'Duty desk' })}</h2>
        <p>{t(props.hours)}</p>
        <Call phone={props.dutyPhone} />
      </section>
      <section aria-labelledby="recent-title">
        <h2 id="recent-title">{t({ zh: '大家最近反映的事', en: 'Reported lately' })}</h2>
        {props.recent.length === 0 ? (
          <p className="empty">
            {t({
              zh: '这里会列出邻居们反映的事和答复。还没有人反映过。',
              en: 'What neighbours report, and our answers, will be listed here. Nothing yet.',
            })}
          </p>
        ) : (
          <>
            <ul className="cards">
              {props.recent.map((row) => (
                <RequestCard key={row.id} row={row} zone={props.zone} now={props.now} heading="h3" />
              ))}
            </ul>
            <p className="more">
              <a href={`/at/${props.jurisdiction}/requests`}>{t({ zh: '看全部', en: 'See all' })}</a>
              <a href={`/at/${props.jurisdiction}/requests/map`}>
                {t({ zh: '在地图上看', en: 'See them on a map' })}
              </a>
            </p>
          </>
        )}
      </section>
    </>
  )
}
