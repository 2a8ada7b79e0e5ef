import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ActButton, useSay } from '#design/console'
import { useSession } from '#foundation/identity/console'
import type { Refusal } from '#kernel'
import type { ReportBody } from '../contract.ts'
import { heldTables } from '../held-tables.ts'
import { noBasis, rhythmWords } from '../relief-words.ts'
import { FillingForm } from './filling-form.tsx'
import { minutesInWords, reportWords as words } from './relief-screen-words.ts'

interface Options {
  readonly report: ReportBody
  readonly whyNot: Refusal | undefined
  readonly onChange: () => void
}

/** One table somebody above wants: why, how often, what it cost, and what makes it needless. */
export function ReportCard({ report, whyNot, onChange }: Options) {
  const say = useSay()
  const { jurisdiction } = useSession()
  const [filling, setFilling] = useState(false)
  const { times, minutes, nextDueOn, untilOn } = report
  return (
    <li className="card stack report-card">
      <div className="report-head">
        <div>
          <h3>{report.title}</h3>
          <p className="quiet">
            {report.office} · {say(rhythmWords[report.rhythm])}
            {untilOn && ` · ${say(words.until)} ${untilOn}`} ·{' '}
            {nextDueOn ? `${say(words.nextDue)} ${nextDueOn}` : say(words.ended)}
          </p>
        </div>
        <p className="report-cost">
          <strong>{say(minutesInWords(minutes))}</strong>
          <span className="quiet">
            {times > 0 ? say(words.times).replace('{times}', String(times)) : say(words.notYet)}
          </span>
        </p>
      </div>
      {report.basis ? (
        <p>
          <span className="quiet">{say(words.basisIs)}</span> {report.basis}
        </p>
      ) : (
        <p className="report-no-basis">▲ {say(noBasis)}</p>
      )}
      {report.answers.length > 0 && (
        <p className="report-answers">
          <span>{say(words.already)}</span>
          {report.answers.map((key) => (
            <Link key={key} to={`/${jurisdiction}/${heldTables[key].route}`}>
              {say(heldTables[key].name)}
            </Link>
          ))}
        </p>
      )}
      {report.similar.map((other) => (
        <p key={other.id} className="report-similar">
          <span aria-hidden="true">◐ </span>
          {say(similarInWords(other))}
        </p>
      ))}
      {filling ? (
        <FillingForm reportId={report.id} onClose={() => setFilling(false)} />
      ) : (
        <div className="row">
          <ActButton size="small" whyNot={whyNot} onClick={() => setFilling(true)}>
            {say(words.fill)}
          </ActButton>
          {!whyNot && (
            <Button
              size="small"
              type="text"
              onClick={onChange}
              aria-label={`${say(words.change)} ${report.title}`}
            >
              {say(words.change)}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

/** Who else asks, and what shows that it is much the same. */
function similarInWords({ office, title, columns, words: shared }: ReportBody['similar'][number]) {
  const of = (language: 'zh' | 'en') => {
    const between = language === 'zh' ? '、' : ', '
    const why = [
      ...(columns.length > 0 ? [words.sameColumns[language] + columns.join(between)] : []),
      ...(shared.length > 0 ? [words.sameWords[language] + shared.join(between)] : []),
    ]
    const said = words.similar[language].replace('{office}', office).replace('{title}', title)
    return language === 'zh' ? `${said}（${why.join('；')}）` : `${said} (${why.join('; ')})`
  }
  return { zh: of('zh'), en: of('en') }
}
