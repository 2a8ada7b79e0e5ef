import { Empty, Skeleton } from 'antd'
import { useState } from 'react'
import { ActButton, Page, ReadProblem, useRead, useSay } from '#design/console'
import { useActing, useSession } from '#foundation/identity/console'
import { isAllowed, whyNotAllowed } from '#foundation/permissions'
import { type PledgesBody, readPledges } from '../contract.ts'
import { pledgePermissions } from '../pledge-permissions.ts'
import { Complaints } from './complaints.tsx'
import { EditRules } from './edit-rules.tsx'
import { MySignatures } from './my-signatures.tsx'
import { pledgesWords as words } from './pledges-screen-words.ts'
import { PostsSigned } from './posts-signed.tsx'
import { RulesCard } from './rules-card.tsx'

/** The rules, my own signature, and for those it concerns: which posts have signed, and what residents complain of. */
export default function PledgesScreen() {
  const say = useSay()
  const { actor } = useActing()
  const { jurisdiction } = useSession()
  const read = useRead(readPledges, { params: { jurisdiction } })
  const [editing, setEditing] = useState(false)
  return (
    <Page
      title={say(words.title)}
      about={say(words.about)}
      actions={
        <ActButton
          whyNot={whyNotAllowed(pledgePermissions, actor, 'pledge.edit')}
          aria-expanded={editing}
          onClick={() => setEditing(!editing)}
        >
          {say(words.edit)}
        </ActButton>
      }
    >
      {read.isPending && <Skeleton active title={false} />}
      {!read.data && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
      {read.data && editing && <EditRules body={read.data} onClose={() => setEditing(false)} />}
      {read.data && !editing && <Sections body={read.data} />}
    </Page>
  )
}

function Sections({ body }: { body: PledgesBody }) {
  const say = useSay()
  const { actor } = useActing()
  return (
    <div className="pledges">
      <div className="stack">
        {body.versions.length > 0 ? (
          <>
            <MySignatures body={body} />
            <RulesCard body={body} />
          </>
        ) : (
          <Empty description={say(words.notPublished)} />
        )}
      </div>
      <div className="stack">
        <Complaints />
        {isAllowed(pledgePermissions, actor, 'pledge.oversee') && <PostsSigned />}
      </div>
    </div>
  )
}
