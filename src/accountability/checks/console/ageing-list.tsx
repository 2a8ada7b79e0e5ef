import { Empty, Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { MatterRow } from '#accountability/matters'
import { staffStateWords } from '#accountability/matters/console'
import { ReadProblem, useNow, useRead, useSay } from '#design/console'
import { useActing, useSession } from '#foundation/identity/console'
import { isAllowed } from '#foundation/permissions'
import { useCalendar } from '#foundation/places/console'
import { timeLeft } from '#kernel'
import { ageGroupWords } from '../ageing.ts'
import { checkPermissions } from '../check-permissions.ts'
import { readAgeing } from '../contract.ts'
import { checksWords as words } from './checks-screen-words.ts'

/** Open matters by how they press, now; the same list that each post is told of once a week. */
export function AgeingList() {
  const say = useSay()
  const { jurisdiction } = useSession()
  const checks = isAllowed(checkPermissions, useActing().actor, 'check.read')
  const [whose, setWhose] = useState<'mine' | 'place'>(checks ? 'place' : 'mine')
  const read = useRead(readAgeing, { params: { jurisdiction }, query: { whose } }, { everyMs: 60_000 })
  const found = read.data?.groups.filter(({ rows }) => rows.length > 0) ?? []
  return (
    <>
      <p className="quiet">{say(words.ageingAbout)}</p>
      {checks && (
        <div>
          <Segmented
            aria-label={say(words.whose)}
            value={whose}
            onChange={setWhose}
            options={[
              { value: 'place' as const, label: say(words.placeAll) },
              { value: 'mine' as const, label: say(words.mine) },
            ]}
          />
        </div>
      )}
      {read.isPending && <Skeleton active title={false} />}
      {!read.data && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
      {read.data && found.length === 0 && <Empty description={say(words.nothingOpen)} />}
      {found.map(({ group, rows }) => (
        <section key={group} className="stack" aria-labelledby={`ageing-${group}`}>
          <h2 id={`ageing-${group}`}>
            {say(ageGroupWords[group])} <span className="quiet">{rows.length}</span>
          </h2>
          <ul className="check-rows">
            {rows.map((row) => (
              <li key={row.id}>
                <Link to={`/${jurisdiction}/desk/${row.id}?view=all`} className="check-link">
                  <AgeingLine row={row} />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {read.data?.more && <p className="quiet">{say(words.tooMany)}</p>}
    </>
  )
}

function AgeingLine({ row }: { row: MatterRow }) {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  return (
    <>
      <span className="check-title">{row.title}</span>
      <span className={`check-mark ${row.dueAt < now ? 'clock-late' : ''}`}>
        {row.dueAt < now && <span aria-hidden="true">▲ </span>}
        {say(timeLeft(row.dueAt, now, zone))}
      </span>
      <span className="check-about quiet">
        {row.code} · {say(row.placeName)} · {say(row.ownerName)}
      </span>
      <span className="check-side quiet">{say(staffStateWords[row.state])}</span>
    </>
  )
}
