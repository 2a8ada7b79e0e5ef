import { Segmented } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { ActButton, Page, useSay } from '#design/console'
import { useActing, useSession } from '#foundation/identity/console'
import { whyNotAllowed } from '#foundation/permissions'
import { firstContactPermissions } from '../first-contact-permissions.ts'
import { ContactDrawer } from './contact-drawer.tsx'
import { ContactList } from './contact-list.tsx'
import { firstContactWords as words } from './first-contact-words.ts'
import { RegisterDrawer } from './register-drawer.tsx'
import './first-contact.css'

/** The register of first contacts: what is open first, then what is settled. */
export default function FirstContactsScreen() {
  const say = useSay()
  const { id } = useParams()
  const { jurisdiction } = useSession()
  const navigate = useNavigate()
  const { actor } = useActing()
  const [registering, setRegistering] = useState(false)
  const [whose, setWhose] = useState<'place' | 'mine'>('place')
  return (
    <Page
      title={say(words.title)}
      about={say(words.about)}
      actions={
        <ActButton
          type="primary"
          whyNot={whyNotAllowed(firstContactPermissions, actor, 'first-contact.register')}
          onClick={() => setRegistering(true)}
        >
          {say(words.register)}
        </ActButton>
      }
    >
      <div className="stack">
        <div>
          <Segmented
            aria-label={say(words.whose)}
            value={whose}
            onChange={setWhose}
            options={(['place', 'mine'] as const).map((value) => ({ value, label: say(words[value]) }))}
          />
        </div>
        <ContactList state="open" whose={whose} />
        <ContactList state="over" whose={whose} />
      </div>
      {registering && <RegisterDrawer onClose={() => setRegistering(false)} />}
      {id && (
        <ContactDrawer key={id} id={id} onClose={() => void navigate(`/${jurisdiction}/first-contacts`)} />
      )}
    </Page>
  )
}
