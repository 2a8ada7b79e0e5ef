import { Input, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ActionFrame } from '#accountability/matters/console'
import {
  ActButton,
  call,
  Field,
  ReadProblem,
  useNow,
  useRead,
  useSay,
  useSend,
  useTell,
} from '#design/console'
import { useActing, useSession } from '#foundation/identity/console'
import { whyNotAllowed } from '#foundation/permissions'
import { useCalendar } from '#foundation/places/console'
import { dateInWords } from '#kernel'
import { type ExclusionBody, type FigureFilter, listExclusions, withdrawExclusion } from '../contract.ts'
import { figureNames } from '../figure-words.ts'
import { figuresPermissions } from '../figures-permissions.ts'
import { ExcludeForm } from './exclude-form.tsx'
import { filled, figuresWords as words } from './figures-screen-words.ts'
import { useRenewFigures } from './use-figures.ts'

/** All that was left out of the month's figures, by which post, approved by which, and why (剔除清单). */
export function ExclusionList({ filter }: { filter: FigureFilter }) {
  const say = useSay()
  const { jurisdiction } = useSession()
  const { actor } = useActing()
  const [adding, setAdding] = useState(false)
  const read = useRead(listExclusions, { params: { jurisdiction }, query: filter })
  return (
    <section className="card stack" aria-labelledby="figures-out">
      <div className="row figures-between">
        <h2 id="figures-out">
          {say(words.exclusions)} <span className="quiet">{read.data?.length}</span>
        </h2>
        <ActButton
          whyNot={whyNotAllowed(figuresPermissions, actor, 'figures.exclude')}
          onClick={() => setAdding(true)}
        >
          {say(words.exclude)}
        </ActButton>
      </div>
      {adding && <ExcludeForm onClose={() => setAdding(false)} />}
      {read.isPending && <Skeleton active title={false} />}
      {!read.data && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
      {read.data?.length === 0 && <p className="quiet">{say(words.noExclusions)}</p>}
      <ul className="exclusions">
        {read.data?.map((each) => (
          <Exclusion key={each.id} each={each} />
        ))}
      </ul>
    </section>
  )
}

function Exclusion({ each }: { each: ExclusionBody }) {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  const { jurisdiction } = useSession()
  const { actor } = useActing()
  const [asking, setAsking] = useState(false)
  const { withdrawn } = each
  return (
    <li className="stack exclusion">
      <div className="row figures-between">
        <span>
          <Link to={`/${jurisdiction}/desk/${each.matterId}?view=all`}>{each.title}</Link>{' '}
          <span className="quiet">{each.code}</span>
        </span>
        {!withdrawn && !each.byAppeal && !asking && (
          <ActButton
            size="small"
            whyNot={whyNotAllowed(figuresPermissions, actor, 'figures.exclude')}
            onClick={() => setAsking(true)}
          >
            {say(words.countAgain)}
          </ActButton>
        )}
      </div>
      <p>
        {each.figures.map((figure) => say(figureNames[figure])).join(' · ')}
        {' — '}
        {each.reason}
      </p>
      <p className="quiet">
        {[
          filled(words.approved, 'post', each.approvedBy),
          filled(words.entered, 'post', each.byPost),
          dateInWords(each.at, now, zone),
        ]
          .map(say)
          .join(' · ')}
      </p>
      {withdrawn && (
        <p className="exclusion-withdrawn">
          {[words.withdrawnOn, withdrawn.byPost, dateInWords(withdrawn.at, now, zone)].map(say).join(' · ')}
          {' — '}
          {withdrawn.reason}
        </p>
      )}
      {asking && <CountAgainForm id={each.id} onClose={() => setAsking(false)} />}
    </li>
  )
}

function CountAgainForm({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useSay()
  const tell = useTell()
  const renew = useRenewFigures()
  const { jurisdiction } = useSession()
  const [reason, setReason] = useState('')
  const sending = useSend<void>(async () => {
    await call(withdrawExclusion, { params: { jurisdiction, id }, body: { reason } })
    onClose()
    tell(words.counted)
    await renew()
  })
  return (
    <ActionFrame title={say(words.countAgain)} sending={sending} shown={['reason']} onClose={onClose}>
      <Field label={say(words.reason)} problem={sending.fieldProblem('reason')}>
        {(field) => (
          <Input.TextArea
            {...field}
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </ActionFrame>
  )
}
