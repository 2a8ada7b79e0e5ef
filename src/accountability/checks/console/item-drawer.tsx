import { Drawer, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ActButton, call, ReadProblem, useNow, useRead, useSay } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { ResidentContact } from '#foundation/people/console'
import { useCalendar } from '#foundation/places/console'
import { dateInWords } from '#kernel'
import { wayWords } from '../check.ts'
import { type ItemBody, readItem, unmaskChecked } from '../contract.ts'
import { checksWords as words } from './checks-screen-words.ts'
import { FindingForm } from './finding-form.tsx'
import { FindingRows } from './finding-list.tsx'
import { OutcomeMark } from './outcome-mark.tsx'
import { ResultForm } from './result-form.tsx'

/** One drawn matter: what it was about, whom to call, what came of it, and what is to be put right. */
export function ItemDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useSay()
  const { jurisdiction } = useSession()
  const read = useRead(readItem, { params: { jurisdiction, id } })
  return (
    <Drawer open onClose={onClose} title={say(words.item)} size={560}>
      {read.isPending && <Skeleton active title={false} />}
      {!read.data && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
      {read.data && <Item body={read.data} />}
    </Drawer>
  )
}

function Item({ body }: { body: ItemBody }) {
  const say = useSay()
  const { jurisdiction } = useSession()
  const [doing, setDoing] = useState<'record' | 'find'>()
  const { item, whyNot } = body
  const end = () => setDoing(undefined)
  return (
    <article className="stack">
      <h2 className="check-words">{item.title}</h2>
      <div className="row">
        <OutcomeMark outcome={item.outcome} />
        <span className="check-code">{item.code}</span>
        <Link to={`/${jurisdiction}/desk/${item.matterId}?view=all`}>{say(words.openMatter)}</Link>
      </div>
      <dl className="check-facts">
        <dt>{say(words.owner)}</dt>
        <dd>
          {say(item.ownerName)} · {say(item.placeName)}
        </dd>
        <dt>{say(words.asked)}</dt>
        <dd className="check-words">{body.asked ?? item.title}</dd>
        <dt>{say(words.answer)}</dt>
        <dd className="check-words">{item.answeredAt === null ? say(words.noAnswer) : body.answer}</dd>
      </dl>
      <section className="stack" aria-labelledby="check-resident">
        <h3 id="check-resident">{say(words.resident)}</h3>
        <ResidentContact
          person={body.person}
          whyNot={whyNot.unmask ?? undefined}
          unmask={(reason) =>
            call(unmaskChecked, { params: { jurisdiction, id: item.id }, body: { reason } })
          }
        />
      </section>
      <Results body={body} />
      <div className="row">
        <ActButton
          type={item.outcome === null ? 'primary' : 'default'}
          whyNot={whyNot.record ?? undefined}
          aria-expanded={doing === 'record'}
          onClick={() => setDoing('record')}
        >
          {say(words.record)}
        </ActButton>
        <ActButton
          whyNot={whyNot.find ?? undefined}
          aria-expanded={doing === 'find'}
          onClick={() => setDoing('find')}
        >
          {say(words.find)}
        </ActButton>
      </div>
      {doing === 'record' && !whyNot.record && <ResultForm body={body} onClose={end} />}
      {doing === 'find' && !whyNot.find && <FindingForm body={body} onClose={end} />}
      {body.findings.length > 0 && (
        <section className="stack" aria-labelledby="check-findings">
          <h3 id="check-findings">{say(words.findings)}</h3>
          <FindingRows rows={body.findings} />
        </section>
      )}
    </article>
  )
}

function Results({ body }: { body: ItemBody }) {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  return (
    <section className="stack" aria-labelledby="check-results">
      <h3 id="check-results">{say(words.results)}</h3>
      {body.results.length === 0 && <p className="quiet">{say(words.noResults)}</p>}
      <ol className="check-steps">
        {body.results.map((result) => (
          <li key={result.id}>
            <p>
              <OutcomeMark outcome={result.outcome} />{' '}
              <span className="quiet">
                {say(wayWords[result.way])} · {say(result.by)} · {say(dateInWords(result.at, now, zone))}
              </span>
            </p>
            {result.words && <p className="check-said">{result.words}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
