import { Tag } from 'antd'
import type { z } from 'zod'
import { useSay } from '#design/console'
import { orderFieldWords } from '../hotline-columns.ts'
import type { previewOrders } from '../index.ts'
import { hotlineWords as words } from './hotline-words.ts'

const mostShown = 50

/** What was read of a table: counts, columns, and why rows are refused. */
export function OrderPreview({ of: tried }: { of: z.output<(typeof previewOrders)['reply']> }) {
  const say = useSay()
  const counted = (text: { zh: string; en: string }, n: number) => say(text).replace('{n}', String(n))
  const more = tried.refused.length - mostShown
  return (
    <div className="stack" role="status">
      <div className="row">
        <Tag>{counted(words.ready, tried.orders.length)}</Tag>
        {tried.there > 0 && <Tag>{counted(words.there, tried.there)}</Tag>}
        {tried.refused.length > 0 && (
          <Tag className="hotline-late">{counted(words.refusedRows, tried.refused.length)}</Tag>
        )}
      </div>
      <h3>{say(words.recognised)}</h3>
      <dl className="hotline-columns">
        {tried.recognised.map(({ field, column }) => (
          <div key={field}>
            <dt>{say(orderFieldWords[field])}</dt>
            <dd>{column}</dd>
          </div>
        ))}
      </dl>
      {tried.ignored.length > 0 && (
        <p className="hotline-facts">{say(words.ignored).replace('{names}', tried.ignored.join('、'))}</p>
      )}
      <ul className="hotline-rows">
        {tried.refused.slice(0, mostShown).map(({ row, number, problems }) => (
          <li key={row}>
            {counted(words.row, row)} {number}：
            {problems
              .map(({ field, words: told }) => {
                const name = orderFieldWords[field as keyof typeof orderFieldWords]
                return name ? `${say(name)} – ${say(told)}` : say(told)
              })
              .join(' ')}
          </li>
        ))}
        {more > 0 && <li>{counted(words.moreRows, more)}</li>}
      </ul>
    </div>
  )
}
