import { Button, Empty, Skeleton, Tag } from 'antd'
import { useState } from 'react'
import { ReadProblem, useNow, useRead, useSay } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { useCalendar } from '#foundation/places/console'
import { dateInWords } from '#kernel'
import { listWechatInbox } from '../index.ts'
import { itemReasonWords } from '../item-reason.ts'
import { WechatItemDrawer } from './wechat-item-drawer.tsx'
import { wechatWords as words } from './wechat-words.ts'

/** What waits for a person, the longest first. */
export function WechatInbox() {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  const { jurisdiction } = useSession()
  const [opened, setOpened] = useState<string>()
  const read = useRead(listWechatInbox, { params: { jurisdiction } }, { everyMs: 30_000 })
  return (
    <div className="stack">
      {read.isPending && <Skeleton active title={false} />}
      {!read.data && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
      {read.data?.length === 0 && <Empty description={say(words.none)} />}
      <ul className="wechat-list">
        {read.data?.map((item) => (
          <li key={item.id} className="card stack">
            <div className="row">
              <h2>{say(itemReasonWords[item.why])}</h2>
              <span className="quiet">{say(dateInWords(item.at, now, zone))}</span>
            </div>
            {item.words && <p className="wechat-words">{item.words}</p>}
            <div className="row">
              {item.photos > 0 && <Tag>{say(words.photos).replace('{n}', String(item.photos))}</Tag>}
              {item.placed && <Tag>{say(words.placed)}</Tag>}
              <Button onClick={() => setOpened(item.id)}>{say(words.open)}</Button>
            </div>
          </li>
        ))}
      </ul>
      {opened && <WechatItemDrawer key={opened} id={opened} onClose={() => setOpened(undefined)} />}
    </div>
  )
}
