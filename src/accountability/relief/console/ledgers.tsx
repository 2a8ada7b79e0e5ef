import { Empty, Input, Select } from 'antd'
import { useState } from 'react'
import { Field, useNow, useSay } from '#design/console'
import { useActing } from '#foundation/identity/console'
import { whyNotAllowed } from '#foundation/permissions'
import { useCalendar, usePlaces } from '#foundation/places/console'
import { dayOf } from '#kernel'
import { contactLedger, matterLedger } from '../contract.ts'
import { reliefPermissions } from '../relief-permissions.ts'
import { LedgerDownloads } from './ledger-downloads.tsx'
import { ledgerWords as words } from './relief-screen-words.ts'

/** Ledgers of this month, or of whichever days one chooses. */
export function Ledgers() {
  const say = useSay()
  const refused = whyNotAllowed(reliefPermissions, useActing().actor, 'ledger.export')
  return refused ? <Empty description={say(refused.words)} /> : <Choice />
}

function Choice() {
  const say = useSay()
  const { zone } = useCalendar()
  const today = dayOf(useNow(), zone)
  const [from, setFrom] = useState(`${today.slice(0, 8)}01`)
  const [until, setUntil] = useState(today)
  const [communityId, setCommunityId] = useState('')
  const communities = (usePlaces().data ?? []).filter(({ kind }) => kind === 'community')
  return (
    <div className="stack">
      <p className="quiet">{say(words.about)}</p>
      <div className="ledger-period">
        <Field label={say(words.from)}>
          {(field) => (
            <Input {...field} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
          )}
        </Field>
        <Field label={say(words.until)}>
          {(field) => (
            <Input {...field} type="date" value={until} onChange={(event) => setUntil(event.target.value)} />
          )}
        </Field>
      </div>
      <div className="ledger-cards">
        <section className="card stack" aria-labelledby="ledger-matters">
          <h2 id="ledger-matters">{say(words.matters)}</h2>
          <p>{say(words.mattersAbout)}</p>
          <Field label={say(words.community)}>
            {(field) => (
              <Select
                {...field}
                value={communityId}
                onChange={setCommunityId}
                options={[
                  { value: '', label: say(words.everywhere) },
                  ...communities.map(({ id, name }) => ({ value: id, label: say(name) })),
                ]}
              />
            )}
          </Field>
          <LedgerDownloads
            ledger={matterLedger}
            name={say(words.matters)}
            query={{ from, until, communityId }}
          />
        </section>
        <section className="card stack" aria-labelledby="ledger-contacts">
          <h2 id="ledger-contacts">{say(words.contacts)}</h2>
          <p>{say(words.contactsAbout)}</p>
          <LedgerDownloads ledger={contactLedger} name={say(words.contacts)} query={{ from, until }} />
        </section>
      </div>
    </div>
  )
}
