import { useQueryClient } from '@tanstack/react-query'
import { Button, Drawer, Empty, Input, Skeleton, Tag } from 'antd'
import { useState } from 'react'
import {
  call,
  Field,
  ProblemNote,
  ReadProblem,
  readKey,
  useNow,
  useRead,
  useSay,
  useSend,
  useTell,
} from '#design/console'
import { useSession } from '#foundation/identity/console'
import { useCalendar } from '#foundation/places/console'
import { dateInWords, dayOf, instantAt } from '#kernel'
import { listWebhookDeliveries, replayWebhook, type WebhookBody, type WebhookDelivery } from '../index.ts'
import { webhookActionWords, webhookFailureWords } from '../webhook.ts'
import { useFilled } from './use-filled.ts'
import { webhooksWords as words } from './webhooks-words.ts'

type Which = { deliveryId: string } | { since: string }

/** What an endpoint was sent and what it answered, newest first. */
export function WebhookLog({ of: one, onClose }: { of: WebhookBody; onClose: () => void }) {
  const say = useSay()
  const tell = useTell()
  const queries = useQueryClient()
  const { zone } = useCalendar()
  const { jurisdiction } = useSession()
  const params = { jurisdiction, id: one.id }
  const [after, setAfter] = useState('')
  const now = useNow()
  const [day, setDay] = useState(dayOf(now, zone))
  const read = useRead(listWebhookDeliveries, { params, query: after ? { after } : {} }, { everyMs: 3000 })
  const replaying = useSend(async (which: Which) => {
    const { queued } = await call(replayWebhook, { params, body: which })
    tell({ zh: words.queued.zh.replace('{n}', `${queued}`), en: words.queued.en.replace('{n}', `${queued}`) })
    await queries.invalidateQueries({ queryKey: readKey(listWebhookDeliveries) })
  })
  return (
    <Drawer open onClose={onClose} title={`${one.name} · ${say(words.log)}`} size={640}>
      <div className="stack">
        <form
          className="webhook-since"
          onSubmit={(event) => {
            event.preventDefault()
            void replaying.send({ since: instantAt(day, 0, zone).toISOString() })
          }}
        >
          <Field label={say(words.againSince)}>
            {(field) => (
              <Input
                {...field}
                type="date"
                required
                value={day}
                onChange={(event) => setDay(event.target.value)}
              />
            )}
          </Field>
          <Button htmlType="submit" loading={replaying.busy}>
            {say(words.again)}
          </Button>
        </form>
        <ProblemNote problem={replaying.problem} />
        {read.isPending && <Skeleton active title={false} />}
        {!read.data && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
        {read.data?.rows.length === 0 && <Empty description={say(words.noLog)} />}
        <ul className="webhook-list">
          {read.data?.rows.map((row) => (
            <Delivery key={row.id} of={row} onAgain={() => void replaying.send({ deliveryId: row.id })} />
          ))}
        </ul>
        <div className="row">
          {after && <Button onClick={() => setAfter('')}>{say(words.newest)}</Button>}
          {read.data?.next && (
            <Button onClick={() => setAfter(read.data.next ?? '')}>{say(words.older)}</Button>
          )}
        </div>
      </div>
    </Drawer>
  )
}

function Delivery({ of: one, onAgain }: { of: WebhookDelivery; onAgain: () => void }) {
  const say = useSay()
  const filled = useFilled()
  const { zone } = useCalendar()
  const now = useNow()
  const action = webhookActionWords[one.action as keyof typeof webhookActionWords] ?? words.test_event
  const time = (at: Date) => say(dateInWords(at, now, zone))
  return (
    <li className="card stack">
      <div className="row webhook-head">
        <strong>{say(action)}</strong>
        <Outcome of={one} />
      </div>
      <p className="webhook-facts">
        <span>{time(one.at)}</span>
        {one.attempts > 0 && <span>{filled(words.tries, { n: one.attempts })}</span>}
        {one.durationMs !== null && <span>{filled(words.took, { n: one.durationMs })}</span>}
        {one.failure && <span>{say(webhookFailureWords[one.failure])}</span>}
        {one.state === 'waiting' && one.attempts > 0 && (
          <span>{filled(words.nextAt, { when: time(one.nextAt) })}</span>
        )}
      </p>
      <details>
        <summary>{say(words.sent)}</summary>
        <pre className="webhook-text">{one.body}</pre>
      </details>
      {one.answer && (
        <details>
          <summary>{say(words.answered)}</summary>
          <pre className="webhook-text">{one.answer}</pre>
        </details>
      )}
      {one.state !== 'waiting' && (
        <div>
          <Button size="small" onClick={onAgain}>
            {say(words.again)}
          </Button>
        </div>
      )}
    </li>
  )
}

function Outcome({ of: { state, status } }: { of: WebhookDelivery }) {
  const say = useSay()
  const shown = status === null ? '' : ` ${status}`
  if (state === 'done') return <Tag>{say(words.done) + shown}</Tag>
  if (state === 'failed') return <Tag className="webhook-late">{say(words.failed) + shown}</Tag>
  return <Tag>{say(words.soon) + shown}</Tag>
}
