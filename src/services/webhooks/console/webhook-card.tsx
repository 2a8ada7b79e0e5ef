import { useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm, Tag } from 'antd'
import {
  call,
  designWords,
  newId,
  ProblemNote,
  readKey,
  useNow,
  useSay,
  useSend,
  useTell,
} from '#design/console'
import { useSession } from '#foundation/identity/console'
import { useCalendar } from '#foundation/places/console'
import { dateInWords } from '#kernel'
import {
  listWebhookDeliveries,
  listWebhooks,
  pauseWebhook,
  removeWebhook,
  testWebhook,
  type WebhookBody,
} from '../index.ts'
import { useFilled } from './use-filled.ts'
import { webhooksWords as words } from './webhooks-words.ts'

interface Options {
  readonly of: WebhookBody
  readonly onEdit: () => void
  readonly onLog: () => void
}

/** One endpoint: whether it listens, what it asked for, and what can be done. */
export function WebhookCard({ of: one, onEdit, onLog }: Options) {
  const say = useSay()
  const filled = useFilled()
  const tell = useTell()
  const queries = useQueryClient()
  const { jurisdiction } = useSession()
  const params = { jurisdiction, id: one.id }
  const acting = useSend(async (act: 'test' | 'pause' | 'resume' | 'remove') => {
    if (act === 'remove') await call(removeWebhook, { params })
    else if (act === 'test') await call(testWebhook, { params, body: { eventId: newId() } })
    else await call(pauseWebhook, { params, body: { paused: act === 'pause' } })
    if (act === 'test') tell(words.tested)
    if (act === 'resume') tell(words.resumed)
    await Promise.all(
      [listWebhooks, listWebhookDeliveries].map((read) =>
        queries.invalidateQueries({ queryKey: readKey(read) }),
      ),
    )
  })
  const { categoryIds, communityIds } = one
  return (
    <li className="card stack">
      <div className="row webhook-head">
        <h2>{one.name}</h2>
        <State of={one} />
      </div>
      <p className="webhook-url">{one.url}</p>
      <p className="webhook-facts">
        <span>{filled(words.events, { n: one.actions.length })}</span>
        <span>
          {filled(categoryIds.length ? words.someCategories : words.allCategories, { n: categoryIds.length })}
        </span>
        <span>
          {filled(communityIds.length ? words.someCommunities : words.allCommunities, {
            n: communityIds.length,
          })}
        </span>
        {one.waiting > 0 && <span>{filled(words.waiting, { n: one.waiting })}</span>}
      </p>
      <ProblemNote problem={acting.problem} shown={[]} />
      <div className="row">
        <Button size="small" onClick={onLog}>
          {say(words.log)}
        </Button>
        <Button size="small" loading={acting.busy} onClick={() => void acting.send('test')}>
          {say(words.test)}
        </Button>
        <Button size="small" onClick={onEdit}>
          {say(words.edit)}
        </Button>
        <Button size="small" onClick={() => void acting.send(one.pausedAt ? 'resume' : 'pause')}>
          {say(one.pausedAt ? words.resume : words.pause)}
        </Button>
        <Popconfirm
          title={say(words.sure)}
          okText={say(words.remove)}
          cancelText={say(designWords.cancel)}
          onConfirm={() => void acting.send('remove')}
        >
          <Button size="small">{say(words.remove)}</Button>
        </Popconfirm>
      </div>
    </li>
  )
}

function State({ of: one }: { of: WebhookBody }) {
  const say = useSay()
  const filled = useFilled()
  const { zone } = useCalendar()
  const now = useNow()
  if (one.pausedBecause) return <Tag>{say(words[`paused-${one.pausedBecause}`])}</Tag>
  if (!one.failingSince) return <Tag>{say(words.on)}</Tag>
  return (
    <Tag className="webhook-late">
      {filled(words.failing, { when: say(dateInWords(one.failingSince, now, zone)) })}
    </Tag>
  )
}
