import { Button, Empty, Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { Page, ReadProblem, useNow, useRead, useSay } from '#design/console'
import { useActing, useSession } from '#foundation/identity/console'
import { whyNotAllowed } from '#foundation/permissions'
import { useCalendar } from '#foundation/places/console'
import { timeLeft } from '#kernel'
import { listObjections } from '../contract.ts'
import { objectionPermissions } from '../objection-permissions.ts'
import { ObjectionFacts } from './objection-facts.tsx'
import { objectionWords as words } from './objections-screen-words.ts'

/** What arbiters have to decide, the oldest first; each opens where it is decided. */
export default function ObjectionsScreen() {
  const say = useSay()
  const refused = whyNotAllowed(objectionPermissions, useActing().actor, 'objection.list')
  return (
    <Page title={say(words.objections)} about={say(words.about)}>
      {refused ? <Empty description={say(refused.words)} /> : <Listed />}
    </Page>
  )
}

function Listed() {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  const { jurisdiction } = useSession()
  const [state, setState] = useState<'open' | 'ended'>('open')
  const [after, setAfter] = useState('')
  const query = { state, ...(after ? { after } : {}) }
  const read = useRead(listObjections, { params: { jurisdiction }, query }, { everyMs: 60_000 })
  return (
    <div className="stack">
      <div>
        <Segmented
          aria-label={say(words.which)}
          value={state}
          onChange={(value) => {
            setState(value)
            setAfter('')
          }}
          options={(['open', 'ended'] as const).map((value) => ({ value, label: say(words[value]) }))}
        />
      </div>
      {read.isPending && <Skeleton active title={false} />}
      {!read.data && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
      {read.data?.rows.length === 0 && (
        <Empty description={say(state === 'open' ? words.noneOpen : words.noneEnded)} />
      )}
      <ul className="objection-list">
        {read.data?.rows.map((row) => (
          <li key={row.id} className="card stack">
            <div>
              <h2 className="objection-matter">
                <Link to={`/${jurisdiction}/desk/${row.matterId}?view=all`}>{row.title}</Link>
              </h2>
              <p className="quiet">
                {row.code}
                {state === 'open' && ` · ${say(timeLeft(row.dueAt, now, zone))}`}
              </p>
            </div>
            <ObjectionFacts one={row} />
          </li>
        ))}
      </ul>
      {(after || read.data?.next) && (
        <div className="row">
          {after && <Button onClick={() => setAfter('')}>{say(words.first)}</Button>}
          {read.data?.next && (
            <Button onClick={() => setAfter(read.data.next ?? '')}>{say(words.further)}</Button>
          )}
        </div>
      )}
    </div>
  )
}
