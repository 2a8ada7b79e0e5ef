import { Layout, useWords } from '#design/portal'
import type { Drawn } from '#foundation/pages'
import { limitInWords, type Words } from '#kernel'
import { countInWords, type PromiseLine, tooFew } from '../promise-figures.ts'
import type { PromisedService, PromiseFigures, PromisesProps } from '../promises-page.ts'

const title: Words = { zh: '我们的承诺', en: 'What we promise' }

/** What is promised, and how it was kept: by service and by community, told without a post or a person. */
export function PromisesPage({ props, shell }: Drawn<PromisesProps>) {
  return (
    <Layout frame={shell} title={title}>
      <Promises {...props} />
    </Layout>
  )
}

function Promises({ all, communities, groups }: PromisesProps) {
  const t = useWords()
  return (
    <>
      <h1>{t(title)}</h1>
      <p className="lead">
        {t({
          zh: '每类事情多少时间内答复，说在前面；按时的、超时的，都写在这里。',
          en: 'How soon each kind of matter is answered, said in advance; what was on time, and what was not.',
        })}
      </p>
      <p className="hint">
        {t({
          zh: `到期还没答复，当天就算超时。少于 ${tooFew} 件的数不写明，免得认出是谁家的事。天数是从提出的第二天算起的工作日，一半的事在这个天数内答复。`,
          en: `What is due and unanswered counts as broken at once. Numbers below ${tooFew} are not told, so that nobody is recognised. Days are working days after the day of asking; half were answered within them.`,
        })}
      </p>
      <section className="card-block" aria-labelledby="all-title">
        <h2 id="all-title">{t({ zh: '全部', en: 'All together' })}</h2>
        <Figures figures={all} />
      </section>
      <section aria-labelledby="communities-title">
        <h2 id="communities-title">{t({ zh: '按社区', en: 'By community' })}</h2>
        <ul className="promise-list">
          {communities.map((community) => (
            <li key={community.name.zh}>
              <h3>{t(community.name)}</h3>
              <Figures figures={community} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="services-title">
        <h2 id="services-title">{t({ zh: '按服务', en: 'By service' })}</h2>
        {groups.map((group) => (
          <details className="promise-group" key={group.name.zh}>
            <summary>
              {t(group.name)} <span className="hint">{group.services.length}</span>
            </summary>
            <ul className="promise-list">
              {group.services.map((service) => (
                <Service key={service.name.zh} {...service} />
              ))}
            </ul>
          </details>
        ))}
      </section>
    </>
  )
}

function Service(service: PromisedService) {
  const t = useWords()
  const { promised, statutory, legalBasis, next } = service
  return (
    <li>
      <h3>{t(service.name)}</h3>
      <p>
        {t({ zh: '承诺', en: 'Promised:' })} <b>{t(limitInWords(promised))}</b>
        {statutory && (
          <span className="hint">
            {' '}
            {t({ zh: '法定', en: 'by law' })} {t(limitInWords(statutory))}
            {t({ zh: `（${legalBasis}）`, en: ` (${legalBasis})` })}
          </span>
        )}
      </p>
      {next && (
        <p className="hint">
          {t({
            zh: `${next.from} 起：${limitInWords(next.promised).zh}`,
            en: `From ${next.from}: ${limitInWords(next.promised).en}`,
          })}
        </p>
      )}
      <Figures figures={service} />
    </li>
  )
}

function Figures({ figures }: { figures: Omit<PromiseFigures, 'name'> }) {
  const t = useWords()
  return (
    <dl className="promise-figures">
      <dt>{t({ zh: '本月', en: 'This month' })}</dt>
      <dd>
        <Line line={figures.month} />
      </dd>
      <dt>{t({ zh: '近 12 个月', en: 'Last 12 months' })}</dt>
      <dd>
        <Line line={figures.year} />
      </dd>
      <dt>{t({ zh: '正在办', en: 'Not due yet' })}</dt>
      <dd>{t(countInWords(figures.open))}</dd>
    </dl>
  )
}

function Line({ line: { kept, broken, medianDays } }: { line: PromiseLine }) {
  const t = useWords()
  if (kept + broken === 0) return t({ zh: '没有', en: 'none' })
  const [onTime, late] = [countInWords(kept), countInWords(broken)]
  return (
    <>
      {t({
        zh: `按时 ${onTime.zh} · 超时 ${late.zh}`,
        en: `${onTime.en} kept · ${late.en} broken`,
      })}
      {medianDays !== null && <span className="half">{t(halfInWords(medianDays))}</span>}
    </>
  )
}

const halfInWords = (days: number): Words =>
  days === 0
    ? { zh: '一半当天答复', en: 'half on the same day' }
    : {
        zh: `一半在 ${days} 个工作日内`,
        en: `half within ${limitInWords({ amount: days, unit: 'working-days' }).en}`,
      }
