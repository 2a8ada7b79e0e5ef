import { call, useSay } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { personUnmasked } from '#foundation/people'
import { ResidentContact } from '#foundation/people/console'
import type { RequestDetails } from '../contract.ts'
import { requestsWords as words } from './requests-words.ts'

/** How to reach the resident of a request; one quiet line when nobody left a contact. */
export function ContactCard({ contact }: { contact: RequestDetails['contact'] }) {
  const say = useSay()
  const { jurisdiction } = useSession()
  return (
    <section className="card stack" aria-labelledby="request-contact">
      <h3 id="request-contact">{say(words.contact)}</h3>
      <ResidentContact
        person={contact}
        unmask={(reason) =>
          call(personUnmasked, { params: { jurisdiction, id: contact?.personId ?? '' }, body: { reason } })
        }
      />
    </section>
  )
}
