import { Skeleton } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { channelWords } from '#accountability/matters'
import { staffStateWords } from '#accountability/matters/console'
import { ReadProblem, useNow, useRead, useSay } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { fillWords } from '#foundation/notices'
import { useCalendar } from '#foundation/places/console'
import { dateInWords } from '#kernel'
import { dutyWords } from '#organisation/teams'
import { type ItemRow, readSample, type SampleBody, type Stratum } from '../contract.ts'
import { checksWords as words } from './checks-screen-words.ts'
import { ItemDrawer } from './item-drawer.tsx'
import { OutcomeMark } from './outcome-mark.tsx'
import { periodOf } from './sample-list.tsx'

/** One sample: how it was drawn, and each of its matters with what the check came to. */
export function SampleView({ id }: { id: string }) {
  const say = useSay()
  const { jurisdiction } = useSession()
  const [query, setQuery] = useSearchParams()
  const item = query.get('item')
  const read = useRead(readSample, { params: { jurisdiction, id } })
  return (
    <>
      <div>
        <Link to={`/${jurisdiction}/checks/samples`}>← {say(words.back)}</Link>
      </div>
      {read.isPending && <Skeleton active title={false} />}
      {!read.data && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
      {read.data && (
        <>
          <Drawn body={read.data} />
          <section className="stack" aria-labelledby="check-items">
            <h2 id="check-items">{say(words.items)}</h2>
            <ul className="check-rows">
              {read.data.items.map((row) => (
                <li key={row.id}>
                  <button
                    type="button"
                    className="plain check-link"
                    onClick={() => setQuery({ item: row.id }, { replace: true })}
                  >
                    <ItemLine item={row} />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
      {item && <ItemDrawer key={item} id={item} onClose={() => setQuery({}, { replace: true })} />}
    </>
  )
}

function Drawn({ body: { sample, strata, sameAgain } }: { body: SampleBody }) {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  const nameOf = useStratumName()
  return (
    <section className="card stack" aria-labelledby="check-sample">
      <h2 id="check-sample">
        {say(sample.placeName)} · {say(periodOf(sample))}
      </h2>
      <p>
        {say(fillWords(words.sizeOf, { candidates: sample.candidates, size: sample.size }))} ·{' '}
        {say(fillWords(words.checkedOf, { checked: sample.checked, size: sample.size }))} ·{' '}
        {say(
          fillWords(words.drawnBy, {
            post: sample.postName ?? words.noPost,
            at: dateInWords(sample.drawnAt, now, zone),
          }),
        )}
      </p>
      <p>
        {say(words.seed)} <code className="check-seed">{sample.seed}</code>{' '}
        <span className={sameAgain ? 'clock-on-time' : 'clock-late'}>
          <span aria-hidden="true">{sameAgain ? '●' : '▲'}</span>{' '}
          {say(sameAgain ? words.same : words.notSame)}
        </span>
      </p>
      <details>
        <summary>{say(words.strata)}</summary>
        <table className="check-strata">
          <thead>
            <tr>
              <th scope="col">{say(words.stratum)}</th>
              <th scope="col">{say(words.candidates)}</th>
              <th scope="col">{say(words.seats)}</th>
            </tr>
          </thead>
          <tbody>
            {strata.map(({ stratum, candidates, drawn }) => (
              <tr key={nameOf(stratum)}>
                <th scope="row">{nameOf(stratum)}</th>
                <td>{candidates}</td>
                <td>{drawn}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

function useStratumName(): (stratum: Stratum) => string {
  const say = useSay()
  return ({ community, duty, channel }) =>
    [community, duty && dutyWords[duty], channel && channelWords[channel]]
      .flatMap((name) => (name ? say(name) : []))
      .join(' · ')
}

function ItemLine({ item }: { item: ItemRow }) {
  const say = useSay()
  return (
    <>
      <span className="check-title">{item.title}</span>
      <span className="check-mark">
        <OutcomeMark outcome={item.outcome} />
      </span>
      <span className="check-about quiet">
        {item.code} · {say(item.placeName)} · {say(item.ownerName)}
      </span>
      <span className="check-side quiet">{say(staffStateWords[item.state])}</span>
    </>
  )
}
