import { useQueryClient } from '@tanstack/react-query'
import { Button, Drawer, Input, Skeleton } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import {
  call,
  Field,
  newId,
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
import { dateInWords } from '#kernel'
import {
  listWechatInbox,
  makeWechatRequest,
  readWechatItem,
  replyToWechat,
  settleWechatItem,
} from '../index.ts'
import { itemReasonWords } from '../item-reason.ts'
import { wechatWords as words } from './wechat-words.ts'

/** The chat around one item, and the three things to do with it. */
export function WechatItemDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useSay()
  const { jurisdiction } = useSession()
  const read = useRead(readWechatItem, { params: { jurisdiction, id } })
  const title = read.data ? say(itemReasonWords[read.data.why]) : say(words.chat)
  return (
    <Drawer open onClose={onClose} title={title} size={560}>
      {read.isPending && <Skeleton active title={false} />}
      {!read.data && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
      {read.data && (
        <div className="stack">
          <Chat lines={read.data.chat} />
          <Reply id={id} onSent={read.refetch} />
          <Settle id={id} told={read.data.words ?? lastSaid(read.data.chat)} onClose={onClose} />
        </div>
      )}
    </Drawer>
  )
}

type Line = z.output<typeof readWechatItem.reply>['chat'][number]

function Chat({ lines }: { lines: readonly Line[] }) {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  return (
    <ol className="wechat-chat" aria-label={say(words.chat)}>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id and only grow
        <li key={at} className={`from-${line.from}`}>
          <span className="quiet">
            {say(words[line.from])} · {say(dateInWords(line.at, now, zone))}
          </span>
          <p className="wechat-words">{line.words}</p>
        </li>
      ))}
    </ol>
  )
}

function Reply({ id, onSent }: { id: string; onSent: () => unknown }) {
  const say = useSay()
  const tell = useTell()
  const { jurisdiction } = useSession()
  const [reply, setReply] = useState(() => ({ id: newId(), words: '' }))
  const replying = useSend(async () => {
    const body = { entryId: reply.id, words: reply.words }
    await call(replyToWechat, { params: { jurisdiction, id }, body })
    setReply({ id: newId(), words: '' })
    tell(words.sent)
    onSent()
  })
  return (
    <>
      <ProblemNote problem={replying.problem} shown={['words']} />
      <Field label={say(words.reply)} hint={say(words.replyHint)} problem={replying.fieldProblem('words')}>
        {(field) => (
          <Input.TextArea
            {...field}
            rows={2}
            value={reply.words}
            onChange={(event) => setReply({ ...reply, words: event.target.value })}
          />
        )}
      </Field>
      <div className="row row-end">
        <Button loading={replying.busy} onClick={() => void replying.send(undefined)}>
          {say(words.send)}
        </Button>
      </div>
    </>
  )
}

function Settle({ id, told, onClose }: { id: string; told: string; onClose: () => void }) {
  const say = useSay()
  const tell = useTell()
  const queries = useQueryClient()
  const { jurisdiction } = useSession()
  const params = { jurisdiction, id }
  const [asked, setAsked] = useState(told)
  const over = async () => {
    onClose()
    await queries.invalidateQueries({ queryKey: readKey(listWechatInbox) })
  }
  const making = useSend(async () => {
    await call(makeWechatRequest, { params, body: { words: asked } })
    tell(words.made)
    await over()
  })
  const ending = useSend(async () => {
    await call(settleWechatItem, { params })
    await over()
  })
  return (
    <>
      <ProblemNote problem={making.problem ?? ending.problem} shown={['words']} />
      <Field label={say(words.request)} hint={say(words.requestHint)} problem={making.fieldProblem('words')}>
        {(field) => (
          <Input.TextArea
            {...field}
            rows={3}
            value={asked}
            onChange={(event) => setAsked(event.target.value)}
          />
        )}
      </Field>
      <div className="row row-end">
        <Button loading={ending.busy} onClick={() => void ending.send(undefined)}>
          {say(words.done)}
        </Button>
        <Button type="primary" loading={making.busy} onClick={() => void making.send(undefined)}>
          {say(words.request)}
        </Button>
      </div>
    </>
  )
}

const lastSaid = (chat: readonly { from: string; words: string }[]): string =>
  chat.findLast(({ from, words: said }) => from === 'resident' && !said.startsWith('［'))?.words ?? ''
