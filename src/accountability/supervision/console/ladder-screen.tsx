import { Empty, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ActButton, Page, ReadProblem, useNow, useRead, useSay } from '#design/console'
import { useActing, useSession } from '#foundation/identity/console'
import { fillWords } from '#foundation/notices'
import { whyNotAllowed } from '#foundation/permissions'
import { useCalendar } from '#foundation/places/console'
import { dateInWords } from '#kernel'
import { type LadderVersionBody, readLadders } from '../contract.ts'
import type { Ladder } from '../ladder.ts'
import { supervisionPermissions } from '../supervision-permissions.ts'
import { LadderDrawer } from './ladder-drawer.tsx'
import { ladderFields, ladderRungs, rungMeans, ladderWords as words } from './ladder-screen-words.ts'

/** The rungs in force, since when and by whom, every version before, and a new one. */
export default function LadderScreen() {
  const say = useSay()
  const { jurisdiction } = useSession()
  const { actor } = useActing()
  const refused = whyNotAllowed(supervisionPermissions, actor, 'ladder.read')
  const read = useRead(readLadders, { params: { jurisdiction } }, { enabled: !refused })
  const [changing, setChanging] = useState(false)
  const newest = read.data?.versions[0]?.ladder ?? read.data?.inForce
  return (
    <Page
      title={say(words.title)}
      about={say(words.about)}
      actions={
        <ActButton
          type="primary"
          whyNot={whyNotAllowed(supervisionPermissions, actor, 'ladder.set')}
          onClick={() => setChanging(true)}
        >
          {say(words.change)}
        </ActButton>
      }
    >
      <div className="stack">
        {!whyNotAllowed(supervisionPermissions, actor, 'supervision.list') && (
          <div>
            <Link to={`/${jurisdiction}/supervision`}>← {say(words.back)}</Link>
          </div>
        )}
        {refused && <Empty description={say(refused.words)} />}
        {read.isLoading && <Skeleton active title={false} />}
        {!read.data && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
        {read.data && <Versions inForce={read.data.inForce} versions={read.data.versions} />}
      </div>
      {changing && newest && <LadderDrawer newest={newest} onClose={() => setChanging(false)} />}
    </Page>
  )
}

function Versions({ inForce, versions }: { inForce: Ladder; versions: readonly LadderVersionBody[] }) {
  const say = useSay()
  const now = useNow()
  const held = versions.find(({ ladder }) => ladder.version === inForce.version)
  const others = versions.filter((version) => version !== held)
  return (
    <>
      <section className="card stack" aria-labelledby="ladder-now">
        <h2 id="ladder-now">
          {say(words.inForce)}
          {held && (
            <>
              {' '}
              · <VersionName version={held} />
            </>
          )}
        </h2>
        {held ? <SetBy version={held} /> : <p className="quiet">{say(words.usual)}</p>}
        <Rungs ladder={inForce} />
      </section>
      {others.length > 0 && (
        <section className="stack" aria-labelledby="ladder-versions">
          <h2 id="ladder-versions">{say(words.versions)}</h2>
          {others.map((version) => (
            <details key={version.ladder.version} className="card ladder-version">
              <summary>
                <VersionName version={version} />{' '}
                <span className="quiet">{say(version.since > now ? words.planned : words.past)}</span>
              </summary>
              <SetBy version={version} />
              <Rungs ladder={version.ladder} />
            </details>
          ))}
        </section>
      )}
    </>
  )
}

function VersionName({ version: { ladder, since } }: { version: LadderVersionBody }) {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  return (
    <span>
      {say(fillWords(words.version, { version: ladder.version }))} ·{' '}
      {say(fillWords(words.since, { day: dateInWords(since, now, zone) }))}
    </span>
  )
}

function SetBy({ version: { at, byName } }: { version: LadderVersionBody }) {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  return (
    <p className="quiet">
      {say(fillWords(words.by, { name: byName ?? words.somebody, at: dateInWords(at, now, zone) }))}
    </p>
  )
}

function Rungs({ ladder }: { ladder: Ladder }) {
  const say = useSay()
  return (
    <table className="ladder-rungs">
      <thead className="only-read">
        <tr>
          <th scope="col">{say(words.rung)}</th>
          <th scope="col">{say(words.when)}</th>
        </tr>
      </thead>
      <tbody>
        {ladderRungs.map((rung) => (
          <tr key={rung}>
            <th scope="row">{say(ladderFields[rung].name)}</th>
            <td>{say(rungMeans(rung, ladder[rung]))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
