import { Button } from 'antd'
import { useSay } from '#design/console'
import type { FiguresBody } from '../contract.ts'
import { type FigureKey, threeRates } from '../figure.ts'
import {
  belongsInWords,
  combinedInWords,
  combinedName,
  countedWords,
  figureNames,
  formulaInWords,
} from '../figure-words.ts'
import { combinedOf, type FigurePart, type Reckoned, rateOf } from '../reckoned.ts'
import {
  filled,
  monthInWords,
  partWords,
  percentText,
  figuresWords as words,
} from './figures-screen-words.ts'

interface Options {
  readonly body: FiguresBody
  readonly onBehind: (figure: FigureKey, part: FigurePart) => void
}

/** Each figure with numerator, denominator, formula in words, and what was not asked, not said or left out. */
export function FigureCards({ body, onBehind }: Options) {
  const say = useSay()
  const { formula } = body
  const isRate = ({ figure }: Reckoned) => (threeRates as readonly FigureKey[]).includes(figure)
  const card = (each: Reckoned) => (
    <FigureCard key={each.figure} each={each} body={body} onBehind={onBehind} />
  )
  const combined = combinedOf(body.figures, formula)
  const setBy = formula.postName ? [filled(words.setBy, 'post', formula.postName)] : []
  const version =
    formula.version === 0
      ? [words.usual]
      : [
          filled(words.version, 'n', formula.version),
          filled(words.from, 'month', monthInWords(formula.fromMonth)),
          ...setBy,
        ]
  return (
    <>
      <div className="figure-cards figure-cards-main">
        {body.figures.filter(isRate).map(card)}
        <section className="card figure-card" aria-label={say(combinedName)}>
          <h2>{say(combinedName)}</h2>
          <p className="figure-rate">{combined === null ? '–' : percentText(combined)}</p>
          <p className="quiet">{say(combinedInWords(formula))}</p>
        </section>
      </div>
      <p className="quiet">
        {[words.local, ...version].map(say).join(' · ')}
        <br />
        {say(belongsInWords)}
      </p>
      <div className="figure-cards">{body.figures.filter((each) => !isRate(each)).map(card)}</div>
    </>
  )
}

function FigureCard({ each, body, onBehind }: Options & { each: Reckoned }) {
  const say = useSay()
  const { figure, met, base } = each
  const rate = rateOf(each)
  const name = say(figureNames[figure])
  const open = (part: FigurePart, count: number) =>
    count === 0 ? (
      <span>{count}</span>
    ) : (
      <Button
        type="link"
        size="small"
        className="figure-open"
        aria-label={`${name} ${say(partWords[part])} ${count}`}
        onClick={() => onBehind(figure, part)}
      >
        {count}
      </Button>
    )
  const rest = (['unsaid', 'unasked', 'out'] as const).flatMap((part) => {
    const count = each[part]
    return count === null ? [] : [{ part, count }]
  })
  return (
    <section className="card figure-card" aria-label={name}>
      <h2>{name}</h2>
      {rate === null ? (
        <p className="figure-few">{say(words.few)}</p>
      ) : (
        <p className="figure-rate">{percentText(rate)}</p>
      )}
      <p className="figure-ratio">
        {open('met', met)} ÷ {open('base', base)} <span className="quiet">{say(countedWords[figure])}</span>
      </p>
      <p className="quiet">{say(formulaInWords(figure, body.formula))}</p>
      <p className="figure-rest">
        {rest.map(({ part, count }) => (
          <span key={part}>
            {say(partWords[part])} {open(part, count)}
          </span>
        ))}
      </p>
    </section>
  )
}
