import { BellOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Badge, Button, Popover } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { call, readKey, useNow, useRead, useSay } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { useCalendar } from '#foundation/places/console'
import { dateInWords } from '#kernel'
import { noticesPage, noticesRead } from '../notice-contract.ts'
import { noticesWords as words } from './notices-words.ts'
import './notices.css'

/** The bell: how many notices are unread, and the newest of them. */
export function NoticesBell() {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  const queries = useQueryClient()
  const { jurisdiction } = useSession()
  const [open, setOpen] = useState(false)
  const page = useRead(noticesPage, { params: { jurisdiction }, query: {} }, { everyMs: 60_000 }).data
  const unread = page?.unread ?? 0
  const readAll = async () => {
    const newest = page?.notices[0]
    if (!newest) return
    await call(noticesRead, { params: { jurisdiction }, body: { upTo: newest.id } })
    await queries.invalidateQueries({ queryKey: readKey(noticesPage) })
  }
  const list = (
    <div className="notices">
      <div className="row notices-head">
        <h2>{say(words.notices)}</h2>
        {unread > 0 && (
          <Button size="small" onClick={() => void readAll()}>
            {say(words.allRead)}
          </Button>
        )}
      </div>
      {page?.notices.length ? (
        <ul>
          {page.notices.map((notice) => (
            <li key={notice.id} className={notice.readAt ? '' : 'notice-new'}>
              {notice.matterId ? (
                <Link to={`/${jurisdiction}/desk/${notice.matterId}`} onClick={() => setOpen(false)}>
                  {say(notice.words)}
                </Link>
              ) : (
                <span>{say(notice.words)}</span>
              )}
              <div className="quiet">{say(dateInWords(notice.at, now, zone))}</div>
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet">{say(words.none)}</p>
      )}
    </div>
  )
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} placement="bottomRight" content={list}>
      <Badge count={unread} overflowCount={99} size="small" offset={[-6, 6]}>
        <Button
          type="text"
          icon={<BellOutlined />}
          aria-haspopup="dialog"
          aria-label={
            unread > 0 ? `${say(words.notices)} · ${unread} ${say(words.unread)}` : say(words.notices)
          }
        />
      </Badge>
    </Popover>
  )
}
