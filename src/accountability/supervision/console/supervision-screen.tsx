import { Button, Empty, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { Page, ReadProblem, useRead, useSay } from '#design/console'
import { useActing, useSession } from '#foundation/identity/console'
import { whyNotAllowed } from '#foundation/permissions'
import { usePlaces } from '#foundation/places/console'
import { listStuck, type StuckGroup, stuckGroups } from '../contract.ts'
import { supervisionPermissions } from '../supervision-permissions.ts'
import { StuckItem } from './stuck-item.tsx'
import { groupWords, supervisionWords as words } from './supervision-screen-words.ts'

/** What is stuck, where and why, the most dangerous first; each opens where it is worked on. */
export default function SupervisionScreen() {
  const say = useSay()
  const { jurisdiction } = useSession()
  const { actor } = useActing()
  const refused = whyNotAllowed(supervisionPermissions, actor, 'supervision.list')
  return (
    <Page
      title={say(words.supervision)}
      about={say(words.about)}
      actions={<Link to={`/${jurisdiction}/ladder`}>{say(words.ladder)}</Link>}
    >
      {refused ? <Empty description={say(refused.words)} /> : <Stuck />}
    </Page>
  )
}

function Stuck() {
  const say = useSay()
  const { jurisdiction } = useSession()
  const places = usePlaces().data
  const [placeId, setPlaceId] = useState('')
  const [group, setGroup] = useState<StuckGroup | ''>('')
  const query = { ...(placeId ? { placeId } : {}), ...(group ? { group } : {}) }
  const read = useRead(listStuck, { params: { jurisdiction }, query }, { everyMs: 60_000 })
  const communities = (places ?? []).filter(({ kind }) => kind === 'community')
  const found = read.data?.filter(({ rows }) => rows.length > 0) ?? []
  return (
    <div className="stack">
      <div className="row">
        <Select
          aria-label={say(words.community)}
          className="stuck-filter"
          value={placeId}
          onChange={setPlaceId}
          options={[
            { value: '', label: say(words.everywhere) },
            ...communities.map(({ id, name }) => ({ value: id, label: say(name) })),
          ]}
        />
        <Select
          aria-label={say(words.group)}
          className="stuck-filter"
          value={group}
          onChange={setGroup}
          options={[
            { value: '' as const, label: say(words.everything) },
            ...stuckGroups.map((each) => ({ value: each, label: say(groupWords[each]) })),
          ]}
        />
      </div>
      {read.isPending && <Skeleton active title={false} />}
      {!read.data && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
      {read.data && found.length === 0 && <Empty description={say(words.nothing)} />}
      {found.map(({ group: name, rows, more }) => (
        <section key={name} className="stack stuck-group" aria-labelledby={`stuck-${name}`}>
          <h2 id={`stuck-${name}`}>
            {say(groupWords[name])}{' '}
            <span className="quiet">
              {rows.length}
              {more && ` ${say(words.moreThan)}`}
            </span>
          </h2>
          <ul className="stuck-list">
            {rows.map((row) => (
              <StuckItem key={row.id} row={row} group={name} />
            ))}
          </ul>
          {more && group === '' && (
            <div>
              <Button size="small" onClick={() => setGroup(name)}>
                {say(words.more)}
              </Button>
            </div>
          )}
        </section>
      ))}
    </div>
  )
}
