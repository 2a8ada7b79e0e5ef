import { Drawer, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ActButton, ReadProblem, useNow, useRead, useSay } from '#design/console'
import { useActing, useSession } from '#foundation/identity/console'
import { isAllowed } from '#foundation/permissions'
import { useCalendar } from '#foundation/places/console'
import { dateInWords, promiseInWords } from '#kernel'
import { checkPermissions } from '../check-permissions.ts'
import { whyNotSettle, whyNotVerify } from '../check-rules.ts'
import { type FindingBody, readFinding } from '../contract.ts'
import { checksWords as words } from './checks-screen-words.ts'
import { FindingMark } from './finding-list.tsx'
import { type FindingAct, FindingStepForm } from './finding-step-form.tsx'

/** One finding: what, by whom and by when, what was done, and what can be done with it now. */
export function FindingDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useSay()
  const { jurisdiction } = useSession()
  const read = useRead(readFinding, { params: { jurisdiction, id } })
  return (
    <Drawer open onClose={onClose} title={say(words.finding)} size={520}>
      {read.isPending && <Skeleton active title={false} />}
      {!read.data && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
      {read.data && <Found body={read.data} />}
    </Drawer>
  )
}

function Found({ body }: { body: FindingBody }) {
  const say = useSay()
  const now = useNow()
  const calendar = useCalendar()
  const acting = useActing()
  const { jurisdiction } = useSession()
  const [doing, setDoing] = useState<FindingAct>()
  const { finding, steps, sampleId } = body
  const why = {
    settle: whyNotSettle(finding, acting),
    verify: whyNotVerify(finding, acting),
    sendBack: whyNotVerify(finding, acting),
  }
  const hidden = new Set(['permission.denied', 'finding.not-yours'])
  const offered = (['settle', 'verify', 'sendBack'] as const).filter(
    (act) => !why[act] || !hidden.has(why[act].code),
  )
  return (
    <article className="stack">
      <h2 className="check-words">{finding.what}</h2>
      <p>
        <FindingMark finding={finding} />
      </p>
      <dl className="check-facts">
        <dt>{say(words.post)}</dt>
        <dd>
          {say(finding.postName)} · {say(finding.placeName)}
        </dd>
        {finding.state === 'open' && (
          <>
            <dt>{say(words.due)}</dt>
            <dd>{say(promiseInWords(finding.dueAt, now, calendar))}</dd>
          </>
        )}
      </dl>
      <div className="row">
        <span className="check-code">{finding.matterCode}</span>
        <Link to={`/${jurisdiction}/desk/${finding.matterId}?view=all`}>{say(words.openMatter)}</Link>
        {isAllowed(checkPermissions, acting.actor, 'check.read', finding.placePath) && (
          <Link to={`/${jurisdiction}/checks/samples/${sampleId}?item=${finding.itemId}`}>
            {say(words.openItem)}
          </Link>
        )}
      </div>
      {offered.length > 0 && (
        <div className="row">
          {offered.map((act) => (
            <ActButton
              key={act}
              type={act !== 'sendBack' && !why[act] ? 'primary' : 'default'}
              whyNot={why[act]}
              aria-expanded={doing === act}
              onClick={() => setDoing(act)}
            >
              {say(words[act])}
            </ActButton>
          ))}
        </div>
      )}
      {doing && !why[doing] && (
        <FindingStepForm key={doing} id={finding.id} act={doing} onClose={() => setDoing(undefined)} />
      )}
      <section className="stack" aria-labelledby="finding-steps">
        <h3 id="finding-steps">{say(words.stepsTitle)}</h3>
        <ol className="check-steps">
          {steps.map((step) => (
            <li key={step.id}>
              <p>{say(step.sentence)}</p>
              {step.words && <p className="check-said">{step.words}</p>}
              <p className="quiet">
                {say(dateInWords(step.at, now, calendar.zone))}
                {step.dueAt && ` · ${say(words.due)} ${say(dateInWords(step.dueAt, now, calendar.zone))}`}
              </p>
            </li>
          ))}
        </ol>
      </section>
    </article>
  )
}
