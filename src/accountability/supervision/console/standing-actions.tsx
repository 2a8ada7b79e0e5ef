import { useState } from 'react'
import type { Matter } from '#accountability/matters'
import { ActButton, useSay } from '#design/console'
import { useActing } from '#foundation/identity/console'
import { useCalendar } from '#foundation/places/console'
import type { Standing } from '../contract.ts'
import { levels } from '../ladder.ts'
import { whyNotCloseSupervision, whyNotSupervise, whyNotUrge } from '../supervision-rules.ts'
import { CloseForm, SuperviseForm, UrgeForm } from './standing-forms.tsx'
import { supervisionWords as words } from './supervision-screen-words.ts'

/** Urge, supervise, close: what the actor may do now, and of the rest why not; nothing for those who never may. */
export function StandingActions({ matter, standing }: { matter: Matter; standing: Standing }) {
  const say = useSay()
  const acting = useActing()
  const calendar = useCalendar()
  const [doing, setDoing] = useState<'urge' | 'supervise' | 'close'>()
  const next = standing.level === null ? 'ordinary' : (levels[levels.indexOf(standing.level) + 1] ?? 'talk')
  const why = {
    urge: whyNotUrge(matter, standing.urgedOn, acting, calendar),
    supervise: whyNotSupervise(matter, next, standing.level, acting),
    close: whyNotCloseSupervision(matter, standing.level, acting),
  }
  const offered = (['urge', 'supervise', 'close'] as const).filter(
    (name) =>
      why[name]?.code !== 'permission.denied' &&
      !(name === 'close' && why.close?.code === 'supervision.none'),
  )
  const end = () => setDoing(undefined)
  if (offered.length === 0) return null
  return (
    <>
      <div className="row">
        {offered.map((name) => (
          <ActButton key={name} size="small" whyNot={why[name]} onClick={() => setDoing(name)}>
            {say(words[name])}
          </ActButton>
        ))}
      </div>
      {doing === 'urge' && <UrgeForm matterId={matter.id} onClose={end} />}
      {doing === 'supervise' && <SuperviseForm matterId={matter.id} open={standing.level} onClose={end} />}
      {doing === 'close' && <CloseForm matterId={matter.id} onClose={end} />}
    </>
  )
}
