import { Button, Input, Tag } from 'antd'
import { useState } from 'react'
import { ActionFrame } from '#accountability/matters/console'
import { call, Field, useDraftId, useNow, useSay, useSend, useTell } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { fillWords } from '#foundation/notices'
import { useCalendar } from '#foundation/places/console'
import { dateInWords } from '#kernel'
import { type PledgesBody, signPledge } from '../contract.ts'
import { pledgesWords as words } from './pledges-screen-words.ts'
import { useRenewPledges } from './use-pledges.ts'

/** My own posts, each signed or owed; nobody else's. */
export function MySignatures({ body }: { body: PledgesBody }) {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  const [signing, setSigning] = useState<string>()
  const { year, inForce } = body
  return (
    <section className="card stack" aria-labelledby="pledge-mine">
      <h2 id="pledge-mine">{say(words.mine)}</h2>
      {body.mine.length === 0 && <p className="quiet">{say(words.noPost)}</p>}
      <ul className="stack">
        {body.mine.map(({ holdingId, postName, signedAt }) => (
          <li key={holdingId} className="stack">
            <div className="row">
              <span className="pledge-post">{say(postName)}</span>
              {signedAt ? (
                <>
                  <Tag color="success">{say(fillWords(words.signedOn, { year }))}</Tag>
                  <span className="quiet">{say(dateInWords(signedAt, now, zone))}</span>
                </>
              ) : (
                <>
                  <Tag color="warning">{say(fillWords(words.owed, { year }))}</Tag>
                  {inForce !== null && (
                    <Button
                      type="primary"
                      size="small"
                      aria-expanded={signing === holdingId}
                      onClick={() => setSigning(holdingId)}
                    >
                      {say(words.sign)}
                    </Button>
                  )}
                </>
              )}
            </div>
            {signing === holdingId && inForce !== null && !signedAt && (
              <SignForm
                holdingId={holdingId}
                year={year}
                version={inForce}
                onClose={() => setSigning(undefined)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface Options {
  readonly holdingId: string
  readonly year: number
  readonly version: number
  readonly onClose: () => void
}

/** The password again, or the code of the authenticator where one is in use. */
function SignForm({ holdingId, year, version, onClose }: Options) {
  const say = useSay()
  const tell = useTell()
  const renew = useRenewPledges()
  const { jurisdiction, me } = useSession()
  const draft = useDraftId()
  const [proof, setProof] = useState('')
  const asked = me.twoFactor ? 'code' : 'password'
  const sending = useSend<void>(async () => {
    const body = { id: draft.id(), holdingId, version, [asked]: proof }
    await call(signPledge, { params: { jurisdiction }, body })
    onClose()
    tell(words.signed)
    await renew()
  })
  return (
    <div className="action-form">
      <ActionFrame
        title={say(fillWords(words.signTitle, { year, number: version }))}
        hint={say(words.signHint)}
        sending={sending}
        shown={[asked]}
        onClose={onClose}
      >
        <Field label={say(words[asked])} problem={sending.fieldProblem(asked)}>
          {(field) =>
            me.twoFactor ? (
              <Input
                {...field}
                inputMode="numeric"
                autoComplete="one-time-code"
                value={proof}
                onChange={(event) => setProof(event.target.value)}
              />
            ) : (
              <Input.Password
                {...field}
                autoComplete="current-password"
                value={proof}
                onChange={(event) => setProof(event.target.value)}
              />
            )
          }
        </Field>
      </ActionFrame>
    </div>
  )
}
