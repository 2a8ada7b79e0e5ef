import { useState } from 'react'
import { ActButton, useSay } from '#design/console'
import type { Refusal } from '#kernel'
import type { UnmaskedPerson } from '../people-contract.ts'
import { residentContactWords as words } from './resident-contact-words.ts'
import { UnmaskForm } from './unmask-form.tsx'
import './resident-contact.css'

interface Options {
  /** Masked; null when nobody left a contact, left out where the screen does not know even the mask. */
  readonly person?: {
    readonly name: string | null
    readonly phone: string | null
    readonly email?: string | null
  } | null
  /** Why the reader may not see it in full. */
  readonly whyNot?: Refusal | undefined
  /** Asks the room that knows why this person is reached, with the reason that is put on record. */
  readonly unmask: (reason: string) => Promise<UnmaskedPerson>
}

const parts = ['name', 'phone', 'email'] as const

/** How to reach a resident, masked; in full only with a reason, which is put on record. */
export function ResidentContact({ person, whyNot, unmask }: Options) {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const [full, setFull] = useState<UnmaskedPerson>()
  if (person === null) return <p className="quiet">{say(words.none)}</p>
  const shown = full ?? person
  return (
    <>
      {shown && (
        <dl className="resident-contact" aria-live="polite">
          {parts.map(
            (part) =>
              shown[part] && (
                <div key={part}>
                  <dt>{say(words[part])}</dt>
                  <dd>
                    {full && part === 'phone' ? <a href={`tel:${full.phone}`}>{full.phone}</a> : shown[part]}
                  </dd>
                </div>
              ),
          )}
        </dl>
      )}
      {!full && !asking && (
        <div>
          <ActButton size="small" whyNot={whyNot} onClick={() => setAsking(true)}>
            {say(words.showFull)}
          </ActButton>
        </div>
      )}
      {!full && asking && <UnmaskForm unmask={unmask} onShown={setFull} onClose={() => setAsking(false)} />}
    </>
  )
}
