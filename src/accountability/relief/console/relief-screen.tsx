import type { ComponentType } from 'react'
import { NavLink, useParams } from 'react-router'
import { Page, useSay } from '#design/console'
import { useSession } from '#foundation/identity/console'
import type { Words } from '#kernel'
import { Ledgers } from './ledgers.tsx'
import { reliefWords as words } from './relief-screen-words.ts'
import { ReportRequests } from './report-requests.tsx'
import { Suggestions } from './suggestions.tsx'

const tabs: Readonly<Record<string, { name: Words; Tab: ComponentType }>> = {
  '': { name: words.reports, Tab: ReportRequests },
  ledgers: { name: words.ledgers, Tab: Ledgers },
  suggestions: { name: words.suggestions, Tab: Suggestions },
}

/** What is asked of staff, what needs no filling in, and what staff have to say about it. */
export default function ReliefScreen() {
  const say = useSay()
  const { jurisdiction } = useSession()
  const { tab = '' } = useParams()
  const { Tab } = tabs[tab] ?? tabs['']!
  return (
    <Page title={say(words.relief)} about={say(words.about)}>
      <nav className="relief-tabs" aria-label={say(words.tabs)}>
        {Object.entries(tabs).map(([key, { name }]) => (
          <NavLink key={key} end to={`/${jurisdiction}/relief${key && `/${key}`}`}>
            {say(name)}
          </NavLink>
        ))}
      </nav>
      <Tab />
    </Page>
  )
}
