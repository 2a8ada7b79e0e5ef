import { Alert, Skeleton } from 'antd'
import { ReadProblem, useNow, useRead, useSay } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { useCalendar } from '#foundation/places/console'
import { dateInWords } from '#kernel'
import { readWechat, type WechatState } from '../index.ts'
import { WechatAccountForm } from './wechat-account-form.tsx'
import { wechatWords as words } from './wechat-words.ts'

/** How the connection stands, then what it stands on. */
export function WechatSettings() {
  const { jurisdiction } = useSession()
  const read = useRead(readWechat, { params: { jurisdiction } })
  if (read.isPending) return <Skeleton active title={false} />
  if (!read.data) return <ReadProblem error={read.error} retry={read.refetch} />
  return (
    <div className="stack wechat-form">
      <Connection state={read.data} />
      <WechatAccountForm account={read.data.account} />
    </div>
  )
}

function Connection({ state }: { state: WechatState }) {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  const when = (at: Date | null) => (at ? say(dateInWords(at, now, zone)) : say(words.never))
  const { failure, restingUntil } = state
  const reason = (why: string) => (why in words ? say(words[why as 'five-sent']) : why)
  return (
    <section className="card stack">
      <h2>{say(words.connection)}</h2>
      {!state.account && <Alert type="info" showIcon title={say(words.notSetUp)} />}
      {restingUntil && (
        <Alert type="warning" showIcon title={say(words.resting).replace('{at}', when(restingUntil))} />
      )}
      {failure && (
        <Alert
          type="warning"
          showIcon
          title={say(words.failure).replace('{words}', failure.words).replace('{at}', when(failure.at))}
        />
      )}
      <dl className="wechat-facts">
        <dt>{say(words.callbackUrl)}</dt>
        <dd>
          <code>{state.callbackUrl}</code>
        </dd>
        <dt>{say(words.lastCallback)}</dt>
        <dd>{when(state.lastCallbackAt)}</dd>
        <dt>{say(words.lastToken)}</dt>
        <dd>{when(state.lastTokenAt)}</dd>
        {state.notSent.length > 0 && (
          <>
            <dt>{say(words.notSent)}</dt>
            <dd>{state.notSent.map(({ why, count }) => `${reason(why)} × ${count}`).join(' · ')}</dd>
          </>
        )}
      </dl>
    </section>
  )
}
