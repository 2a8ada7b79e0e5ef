import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useSay } from '#design/console'
import type { FigureFilter, FiguresBody, PartBody } from '../contract.ts'
import { figureKeys } from '../figure.ts'
import { figureNames } from '../figure-words.ts'
import { type Reckoned, rateOf } from '../reckoned.ts'
import { percentText, figuresWords as words } from './figures-screen-words.ts'

const ways = ['byCommunity', 'byTopic', 'byChannel'] as const
const wayWords = { byCommunity: words.community, byTopic: words.category, byChannel: words.channel }

interface Options {
  readonly body: FiguresBody
  readonly filter: FigureFilter
  readonly change: (change: Partial<Record<keyof FigureFilter, string>>) => void
}

/** The figures of each community, category or channel, in the order of the map and the catalogue; a name opens its part. */
export function PartsTable({ body, filter, change }: Options) {
  const say = useSay()
  const [way, setWay] = useState<(typeof ways)[number]>('byCommunity')
  const inGroup = filter.group !== undefined || filter.topicId !== undefined
  const open = ({ id }: PartBody) => {
    if (way === 'byCommunity') return { communityId: id }
    if (way === 'byChannel') return { channel: id }
    return inGroup ? { topicId: id } : { group: id }
  }
  return (
    <section className="card stack" aria-labelledby="figures-parts">
      <div className="row figures-between">
        <h2 id="figures-parts">{say(words.parts)}</h2>
        <Segmented
          aria-label={say(words.parts)}
          value={way}
          onChange={setWay}
          options={ways.map((value) => ({ value, label: say(wayWords[value]) }))}
        />
      </div>
      <div className="figures-scroll">
        <table className="figures-table">
          <thead>
            <tr>
              <th scope="col">{say(wayWords[way])}</th>
              <th scope="col">{say(words.count)}</th>
              {figureKeys.map((figure) => (
                <th key={figure} scope="col">
                  {say(figureNames[figure])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {body[way].map((part) => (
              <tr key={part.id}>
                <th scope="row">
                  <Button type="link" size="small" className="figure-open" onClick={() => change(open(part))}>
                    {say(part.name)}
                  </Button>
                </th>
                <td>{part.opened}</td>
                {part.figures.map((each) => (
                  <td key={each.figure}>
                    <Rate each={each} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Rate({ each }: { each: Reckoned }) {
  const rate = rateOf(each)
  return (
    <>
      {rate === null ? '–' : percentText(rate)}
      <span className="quiet figures-of">
        {each.met} ÷ {each.base}
      </span>
    </>
  )
}
