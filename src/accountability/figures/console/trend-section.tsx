import { Select } from 'antd'
import { useState } from 'react'
import { useMedia, useSay } from '#design/console'
import type { FiguresBody } from '../contract.ts'
import { type FigureKey, figureKeys } from '../figure.ts'
import { countedWords, figureNames } from '../figure-words.ts'
import { rateOf } from '../reckoned.ts'
import {
  filled,
  monthInWords,
  partWords,
  percentText,
  figuresWords as words,
} from './figures-screen-words.ts'
import { TrendChart } from './trend-chart.tsx'

/** One figure over twelve months: a line, and the same numbers as a table beside it. */
export function TrendSection({ trend }: { trend: FiguresBody['trend'] }) {
  const say = useSay()
  const narrow = useMedia('(max-width: 700px)')
  const [figure, setFigure] = useState<FigureKey>('response')
  const points = trend.map((each) => {
    const found = each.figures.find((one) => one.figure === figure)!
    return { month: each.month, met: found.met, base: found.base, rate: rateOf(found) }
  })
  const all = points.reduce((sum, { base }) => sum + base, 0)
  return (
    <section className="card stack" aria-labelledby="figures-trend">
      <div className="row figures-between">
        <h2 id="figures-trend">
          {say(words.trend)}{' '}
          <span className="quiet">
            n = {all} {say(countedWords[figure])}
          </span>
        </h2>
        <Select
          aria-label={say(words.whichFigure)}
          className="figures-filter"
          value={figure}
          onChange={setFigure}
          options={figureKeys.map((value) => ({ value, label: say(figureNames[value]) }))}
        />
      </div>
      <div className="figures-trend">
        <TrendChart
          points={points}
          narrow={narrow}
          label={say(filled(words.chart, 'figure', figureNames[figure]))}
        />
        <table className="figures-table">
          <thead>
            <tr>
              <th scope="col">{say(words.month)}</th>
              <th scope="col">{say(figureNames[figure])}</th>
              <th scope="col">
                {say(partWords.met)} ÷ {say(partWords.base)}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map(({ month, met, base, rate }) => (
              <tr key={month}>
                <th scope="row">{say(monthInWords(month))}</th>
                <td>{rate === null ? '–' : percentText(rate)}</td>
                <td className="quiet">
                  {met} ÷ {base}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
