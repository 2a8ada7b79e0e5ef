import './webhooks.css'
import { Empty, Skeleton } from 'antd'
import { useState } from 'react'
import { ActButton, Page, ReadProblem, useRead, useSay } from '#design/console'
import { useActing, useSession } from '#foundation/identity/console'
import { whyNotAllowed } from '#foundation/permissions'
import { listWebhooks, type WebhookBody, webhookPermissions } from '../index.ts'
import { WebhookCard } from './webhook-card.tsx'
import { WebhookDrawer } from './webhook-drawer.tsx'
import { WebhookLog } from './webhook-log.tsx'
import { webhooksWords as words } from './webhooks-words.ts'

type Shown = { edit: WebhookBody | null } | { log: WebhookBody }

/** Which systems are told, whether they listen, and what they were told. */
export default function WebhooksScreen() {
  const say = useSay()
  const { jurisdiction } = useSession()
  const whyNot = whyNotAllowed(webhookPermissions, useActing().actor, 'webhook.edit')
  const enabled = whyNot === undefined
  const read = useRead(listWebhooks, { params: { jurisdiction } }, { enabled, everyMs: 15_000 })
  const [shown, setShown] = useState<Shown>()
  const close = () => setShown(undefined)
  return (
    <Page
      title={say(words.webhooks)}
      about={say(words.about)}
      actions={
        <ActButton type="primary" whyNot={whyNot} onClick={() => setShown({ edit: null })}>
          {say(words.add)}
        </ActButton>
      }
    >
      {whyNot && <Empty description={say(whyNot.words)} />}
      {enabled && read.isPending && <Skeleton active title={false} />}
      {!read.data && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
      {read.data?.length === 0 && <Empty description={say(words.none)} />}
      <ul className="webhook-list">
        {read.data?.map((one) => (
          <WebhookCard
            key={one.id}
            of={one}
            onEdit={() => setShown({ edit: one })}
            onLog={() => setShown({ log: one })}
          />
        ))}
      </ul>
      {shown && 'edit' in shown && <WebhookDrawer of={shown.edit} onClose={close} />}
      {shown && 'log' in shown && <WebhookLog of={shown.log} onClose={close} />}
    </Page>
  )
}
