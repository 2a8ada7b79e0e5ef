import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Drawer, Progress, Skeleton } from 'antd'
import { useRef, useState } from 'react'
import type { z } from 'zod'
import { call, designWords, ProblemNote, readKey, useSay, useSend } from '#design/console'
import { useSession } from '#foundation/identity/console'
import type { Words } from '#kernel'
import { listOrders, type OrderOutcome, previewOrders, takeOrders } from '../index.ts'
import { hotlineWords as words } from './hotline-words.ts'
import { OrderPreview } from './order-preview.tsx'

type Preview = z.output<(typeof previewOrders)['reply']>
const atOnce = 50
const mostBytes = 9 * 1024 * 1024

/** Tries a table of orders, shows what would become of it, and takes it in part by part only when that is confirmed. */
export function UploadOrders({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const queries = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const { jurisdiction } = useSession()
  const params = { jurisdiction }
  const [tried, setTried] = useState<Preview>()
  const [large, setLarge] = useState(false)
  const [outcomes, setOutcomes] = useState<OrderOutcome[]>()
  const trying = useSend(async (file: File) => {
    setTried(undefined)
    setOutcomes(undefined)
    setLarge(file.size > mostBytes)
    if (file.size <= mostBytes)
      setTried(await call(previewOrders, { params, body: { file: await inBase64(file) } }))
  })
  const taking = useSend(async (orders: Preview['orders']) => {
    const done: OrderOutcome[] = []
    for (let at = 0; at < orders.length; at += atOnce) {
      setOutcomes([...done])
      const part = orders.slice(at, at + atOnce).map((order) => ({
        ...order,
        calledAt: order.calledAt?.toISOString(),
        dispatchedAt: order.dispatchedAt?.toISOString(),
        dueAt: order.dueAt?.toISOString(),
      }))
      done.push(...(await call(takeOrders, { params, body: { orders: part } })).outcomes)
    }
    setOutcomes(done)
    await queries.invalidateQueries({ queryKey: readKey(listOrders) })
  })
  const all = tried?.orders.length ?? 0
  const over = outcomes !== undefined && outcomes.length === all && !taking.busy
  return (
    <Drawer open onClose={onClose} maskClosable={!taking.busy} title={say(words.upload)} size={640}>
      <div className="stack">
        <p>{say(words.uploadAbout)}</p>
        <div>
          <Button disabled={taking.busy} onClick={() => input.current?.click()}>
            {say(words.choose)}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            accept=".xlsx,.csv,text/csv"
            onChange={(event) => {
              const file = event.target.files?.[0]
              if (file) void trying.send(file)
              event.target.value = ''
            }}
          />
        </div>
        {trying.busy && <Skeleton active title={false} />}
        {large && <Alert type="error" showIcon title={say(words.tooLarge)} />}
        <ProblemNote problem={trying.problem ?? taking.problem} />
        {tried && !over && <OrderPreview of={tried} />}
        {taking.busy && outcomes && (
          <div role="status">
            <p>{say(words.doing)}</p>
            <Progress
              percent={Math.round((outcomes.length / Math.max(all, 1)) * 100)}
              aria-label={say(words.doing)}
            />
          </div>
        )}
        {over && <Done outcomes={outcomes} />}
        <div className="row row-end">
          <Button onClick={onClose}>{say(over ? designWords.close : designWords.cancel)}</Button>
          {tried && !over && (
            <Button
              type="primary"
              disabled={all === 0}
              loading={taking.busy}
              onClick={() => void taking.send(tried.orders)}
            >
              {say(words.doUpload).replace('{n}', String(all))}
            </Button>
          )}
        </div>
      </div>
    </Drawer>
  )
}

/** What became of the orders, and why of those that were refused. */
function Done({ outcomes }: { outcomes: readonly OrderOutcome[] }) {
  const say = useSay()
  const count = (which: OrderOutcome['outcome']) =>
    String(outcomes.filter(({ outcome }) => outcome === which).length)
  const refused = outcomes.filter(({ outcome }) => outcome === 'refused')
  const told = (text: Words) =>
    say(text)
      .replace('{taken}', count('taken'))
      .replace('{there}', count('there'))
      .replace('{refused}', count('refused'))
  return (
    <>
      <Alert type={refused.length > 0 ? 'warning' : 'success'} showIcon title={told(words.done)} />
      <ul className="hotline-rows">
        {refused.map(({ number, problems }) => (
          <li key={number}>
            {number}：{problems.map((problem) => say(problem.words)).join(' ')}
          </li>
        ))}
      </ul>
    </>
  )
}

function inBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve((reader.result as string).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}
