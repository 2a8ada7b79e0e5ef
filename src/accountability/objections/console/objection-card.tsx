import { useState } from 'react'
import type { Matter, MatterBody } from '#accountability/matters'
import { ActButton, call, newId, ProblemNote, useSay, useSend, useTell } from '#design/console'
import { useActing, useSession } from '#foundation/identity/console'
import { type ObjectionStanding, withdrawObjection } from '../contract.ts'
import { objectingPost, whyNotDecide, whyNotObject, whyNotWithdraw } from '../objection-rules.ts'
import { DecideForm } from './decide-form.tsx'
import { ObjectForm } from './object-form.tsx'
import { ObjectionFacts } from './objection-facts.tsx'
import { objectionWords as words } from './objections-screen-words.ts'
import { useObjections, useRenewObjections } from './use-objections.ts'

/** Beside a matter: who says it is not theirs and who decides; nothing for those it does not concern. */
export default function ObjectionCard({ body }: { body: MatterBody }) {
  const say = useSay()
  const acting = useActing()
  const read = useObjections(body.matter.id)
  const concerned = objectingPost(body.matter, acting.actor) !== undefined
  // The card appears only with something to say, so it does not hold a place while it is read.
  if (!read.data || (read.data.objections.length === 0 && !concerned)) return null
  return (
    <section className="card stack" aria-labelledby="objection-title">
      <h3 id="objection-title">{say(words.objections)}</h3>
      {read.data.objections.map((one) => (
        <ObjectionFacts key={one.id} one={one} />
      ))}
      <Actions matter={body.matter} standing={read.data} />
    </section>
  )
}

function Actions({ matter, standing }: { matter: Matter; standing: ObjectionStanding }) {
  const say = useSay()
  const acting = useActing()
  const withdrawing = useWithdraw()
  const [doing, setDoing] = useState<'not-ours' | 'not-listed' | 'decide'>()
  const close = () => setDoing(undefined)
  const open = standing.objections.find(({ state }) => state === 'open')
  const postId = objectingPost(matter, acting.actor)
  const whyNotRule = open && whyNotDecide(open, matter, open.arbiterPath, acting)
  const mayWithdraw = open && !whyNotWithdraw(open, acting)
  return (
    <>
      <div className="row">
        {!open && postId && (
          <ActButton
            size="small"
            whyNot={whyNotObject(matter, 'not-ours', standing, acting)}
            onClick={() => setDoing('not-ours')}
          >
            {say(words.notOurs)}
          </ActButton>
        )}
        {!open && postId && standing.community && (
          <ActButton
            size="small"
            whyNot={whyNotObject(matter, 'not-listed', standing, acting)}
            onClick={() => setDoing('not-listed')}
          >
            {say(words.notListed)}
          </ActButton>
        )}
        {open && whyNotRule?.code !== 'permission.denied' && (
          <ActButton size="small" type="primary" whyNot={whyNotRule} onClick={() => setDoing('decide')}>
            {say(words.decide)}
          </ActButton>
        )}
        {open && mayWithdraw && (
          <ActButton size="small" loading={withdrawing.busy} onClick={() => void withdrawing.send(open.id)}>
            {say(words.withdraw)}
          </ActButton>
        )}
      </div>
      <ProblemNote problem={withdrawing.problem} />
      {open && doing === 'decide' && <DecideForm matter={matter} objection={open} onClose={close} />}
      {!open && (doing === 'not-ours' || doing === 'not-listed') && (
        <ObjectForm key={doing} matter={matter} ground={doing} postId={postId} onClose={close} />
      )}
    </>
  )
}

function useWithdraw() {
  const tell = useTell()
  const renew = useRenewObjections()
  const { jurisdiction } = useSession()
  return useSend(async (id: string) => {
    await call(withdrawObjection, { params: { jurisdiction, id }, body: { entryId: newId() } })
    tell(words.withdrawn)
    await renew()
  })
}
