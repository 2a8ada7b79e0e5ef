import './api-keys.css'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Empty, Popconfirm, Skeleton, Tag } from 'antd'
import { useState } from 'react'
import {
  ActButton,
  call,
  designWords,
  Page,
  ProblemNote,
  ReadProblem,
  readKey,
  useRead,
  useSay,
  useSend,
} from '#design/console'
import { useActing, useSession } from '#foundation/identity/console'
import { whyNotAllowed } from '#foundation/permissions'
import { dayOf, type Words } from '#kernel'
import { type ApiKeyBody, apiKeyPermissions, keyScopeWords, listApiKeys, revokeApiKey } from '../index.ts'
import { apiKeysWords as words } from './api-keys-words.ts'
import { IssueKeyDrawer } from './issue-key-drawer.tsx'

/** Which systems may act here, how much they do, and the way to end it. */
export default function ApiKeysScreen() {
  const say = useSay()
  const { jurisdiction } = useSession()
  const whyNot = whyNotAllowed(apiKeyPermissions, useActing().actor, 'api-key.issue')
  const read = useRead(listApiKeys, { params: { jurisdiction } })
  const [issuing, setIssuing] = useState(false)
  const entrance = `${location.origin}/open311/discovery.xml`
  return (
    <Page
      title={say(words.apiKeys)}
      about={say(words.about)}
      actions={
        <ActButton type="primary" whyNot={whyNot} onClick={() => setIssuing(true)}>
          {say(words.issue)}
        </ActButton>
      }
    >
      <p>
        {say(words.interface)} <a href={entrance}>{entrance}</a>
      </p>
      {read.isPending && <Skeleton active title={false} />}
      {read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
      {read.data?.length === 0 && <Empty description={say(words.none)} />}
      <ul className="api-key-list">
        {read.data?.map((key) => (
          <KeyCard key={key.id} of={key} />
        ))}
      </ul>
      {issuing && <IssueKeyDrawer onClose={() => setIssuing(false)} />}
    </Page>
  )
}

function KeyCard({ of: key }: { of: ApiKeyBody }) {
  const say = useSay()
  const queries = useQueryClient()
  const { jurisdiction } = useSession()
  const revoking = useSend(async () => {
    await call(revokeApiKey, { params: { jurisdiction, id: key.id } })
    await queries.invalidateQueries({ queryKey: readKey(listApiKeys) })
  })
  const filled = (text: Words, parts: Record<string, string | number>) =>
    say(text).replace(/\{(\w+)\}/g, (_, name: string) => String(parts[name] ?? ''))
  // Days of the reader's own zone: this is about when somebody handed something over.
  const day = (at: Date) => dayOf(at, Intl.DateTimeFormat().resolvedOptions().timeZone)
  return (
    <li className="card stack">
      <div className="row api-key-head">
        <h2>{key.name}</h2>
        {key.revokedAt ? (
          <Tag>{filled(words.revokedOn, { day: day(key.revokedAt) })}</Tag>
        ) : (
          <Popconfirm
            title={say(words.sure)}
            okText={say(words.revoke)}
            cancelText={say(designWords.cancel)}
            onConfirm={() => void revoking.send(undefined)}
          >
            <Button size="small" loading={revoking.busy}>
              {say(words.revoke)}
            </Button>
          </Popconfirm>
        )}
      </div>
      <ProblemNote problem={revoking.problem} shown={[]} />
      <p>{key.scopes.map((scope) => say(keyScopeWords[scope])).join(' · ')}</p>
      <p className="api-key-facts">
        <span>{key.contact}</span>
        <span>{filled(words.issuedOn, { day: day(key.issuedAt) })}</span>
        <span>{filled(words.ending, { hint: key.hint })}</span>
        <span>{filled(words.used, { n: key.usedToday, most: key.dailyQuota })}</span>
      </p>
    </li>
  )
}
