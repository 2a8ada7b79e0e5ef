import { Layout, useWords } from '#design/portal'
import type { Drawn } from '#foundation/pages'
import { dateInWords, dayOf } from '#kernel'
import { countInWords, type Rule } from '../pledge.ts'
import type { PledgesProps } from '../pledge-pages.ts'

const title = { zh: '十不准 · 三严三实', en: 'How we promise to treat you' }

/** The rules we are held to, how many posts have signed them, how often they were cited, and what we answered. */
export function PledgesPage({ props, shell }: Drawn<PledgesProps>) {
  return (
    <Layout frame={shell} title={title}>
      <Pledges {...props} />
    </Layout>
  )
}

function Pledges(props: PledgesProps) {
  const t = useWords()
  return (
    <>
      <h1>{t(title)}</h1>
      {props.sets.length === 0 ? (
        <p className="empty">{t({ zh: '守则还没有公布。', en: 'The rules have not been published yet.' })}</p>
      ) : (
        <Standing {...props} />
      )}
      <p>
        <a className="main button" href={`/at/${props.jurisdiction}/pledges/complain`}>
          {t({ zh: '我们没做到？告诉上一级', en: 'Did we fall short? Tell the level above' })}
        </a>
      </p>
      {props.sets.map((set) => (
        <section key={set.name.zh} aria-label={t(set.name)}>
          <h2>{t(set.name)}</h2>
          <ol className="cards">
            {set.rules.map((rule) => (
              <RuleCard key={rule.id} rule={rule} {...props} />
            ))}
          </ol>
        </section>
      ))}
      <Answers {...props} />
    </>
  )
}

function Standing({ year, signed, inForceFrom, zone }: PledgesProps) {
  const t = useWords()
  const from = inForceFrom && dayOf(inForceFrom, zone)
  return (
    <p className="lead">
      {t({
        zh: `每个岗位每年签一次。${year} 年，${signed.of} 个岗位里有 ${signed.posts} 个已经签了。`,
        en: `Each post signs once a year. In ${year}, ${signed.posts} of ${signed.of} posts have signed.`,
      })}{' '}
      {from && t({ zh: `这一版从 ${from} 起施行。`, en: `This version has been in force since ${from}.` })}
    </p>
  )
}

function RuleCard({ rule, jurisdiction, counts }: PledgesProps & { rule: Rule }) {
  const t = useWords()
  return (
    <li className="card-block">
      <h3>{t(rule.name)}</h3>
      <p>{t(rule.text)}</p>
      <p className="more">
        <span className="hint">
          {t({ zh: '居民意见：', en: 'Complaints: ' })}
          {t(countInWords(counts.get(rule.id) ?? 0))}
        </span>
        <a
          href={`/at/${jurisdiction}/pledges/complain?rule=${rule.id}`}
          aria-label={t({ zh: `这一条没做到：${rule.name.zh}`, en: `This was not kept: ${rule.name.en}` })}
        >
          {t({ zh: '这一条没做到', en: 'This was not kept' })}
        </a>
      </p>
    </li>
  )
}

function Answers({ answers, now, zone }: PledgesProps) {
  const t = useWords()
  return (
    <section aria-labelledby="answers-title">
      <h2 id="answers-title">{t({ zh: '公开的答复', en: 'What we answered' })}</h2>
      {answers.length === 0 && (
        <p className="empty">{t({ zh: '还没有公开的答复。', en: 'No answer has been published yet.' })}</p>
      )}
      {answers.map(({ ruleName, words, at }) => (
        <article key={`${at.getTime()} ${words}`} className="answer">
          <h3>{t(ruleName)}</h3>
          <p className="said-words">{words}</p>
          <p className="hint">{t(dateInWords(at, now, zone))}</p>
        </article>
      ))}
    </section>
  )
}
