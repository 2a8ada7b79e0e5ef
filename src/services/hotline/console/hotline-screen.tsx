import './hotline.css'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Empty, Segmented, Select, Skeleton } from 'antd'
import { useState } from 'react'
import {
  ActButton,
  call,
  Page,
  ProblemNote,
  ReadProblem,
  readKey,
  useLanguage,
  useRead,
  useSay,
  useSend,
  useTell,
} from '#design/console'
import { pathOf } from '#foundation/http'
import { useActing, useSession } from '#foundation/identity/console'
import { isAllowed, whyNotAllowed } from '#foundation/permissions'
import {
  exportOrders,
  hotlinePermissions,
  listOrders,
  type OrderBody,
  type OrderView,
  orderViews,
  setReturnTime,
} from '../index.ts'
import { type ReturnTime, returnTimes, returnTimeWords } from '../return-order.ts'
import { hotlineWords as words } from './hotline-words.ts'
import { OrderItem } from './order-item.tsx'
import { ReturnDrawer } from './return-drawer.tsx'
import { UploadOrders } from './upload-orders.tsx'

/** What the hotline sent, how far it is, and by when; the way in and the way back. */
export default function HotlineScreen() {
  const say = useSay()
  const { actor } = useActing()
  const [uploading, setUploading] = useState(false)
  const refused = whyNotAllowed(hotlinePermissions, actor, 'hotline.list')
  return (
    <Page
      title={say(words.hotline)}
      about={say(words.about)}
      actions={
        <ActButton
          type="primary"
          whyNot={whyNotAllowed(hotlinePermissions, actor, 'hotline.take')}
          onClick={() => setUploading(true)}
        >
          {say(words.upload)}
        </ActButton>
      }
    >
      {refused ? <Empty description={say(refused.words)} /> : <Listed />}
      {uploading && <UploadOrders onClose={() => setUploading(false)} />}
    </Page>
  )
}

function Listed() {
  const say = useSay()
  const { jurisdiction } = useSession()
  const [view, setView] = useState<OrderView>('open')
  const [after, setAfter] = useState('')
  const [returning, setReturning] = useState<OrderBody>()
  const query = { view, ...(after ? { after } : {}) }
  const read = useRead(listOrders, { params: { jurisdiction }, query }, { everyMs: 60_000 })
  return (
    <div className="stack">
      <div className="row hotline-bar">
        <Segmented
          aria-label={say(words.which)}
          value={view}
          onChange={(value) => {
            setView(value)
            setAfter('')
          }}
          options={orderViews.map((value) => ({ value, label: say(words[value]) }))}
        />
        <Downloads view={view} />
        {read.data && <ReturnTimePicker value={read.data.returnWithin} />}
      </div>
      {read.isPending && <Skeleton active title={false} />}
      {!read.data && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
      {read.data?.rows.length === 0 && <Empty description={say(words.none)} />}
      <ul className="hotline-list">
        {read.data?.rows.map((row) => (
          <OrderItem key={row.number} of={row} onReturn={() => setReturning(row)} />
        ))}
      </ul>
      {(after || read.data?.next) && (
        <div className="row">
          {after && <Button onClick={() => setAfter('')}>{say(words.first)}</Button>}
          {read.data?.next && (
            <Button onClick={() => setAfter(read.data.next ?? '')}>{say(words.further)}</Button>
          )}
        </div>
      )}
      {returning && <ReturnDrawer of={returning} onClose={() => setReturning(undefined)} />}
    </div>
  )
}

function Downloads({ view }: { view: OrderView }) {
  const say = useSay()
  const { jurisdiction } = useSession()
  const language = useLanguage()
  const link = (format: string) =>
    `${pathOf(exportOrders.path, { jurisdiction })}?${new URLSearchParams({ format, view, lang: language })}`
  return (
    <span className="row">
      <span>{say(words.export)}</span>
      {(['xlsx', 'csv'] as const).map((format) => (
        <Button key={format} size="small" href={link(format)} download>
          {format.toUpperCase()}
        </Button>
      ))}
    </span>
  )
}

/** Set by the administrator; the others read it with each order. */
function ReturnTimePicker({ value }: { value: ReturnTime }) {
  const say = useSay()
  const tell = useTell()
  const queries = useQueryClient()
  const { jurisdiction } = useSession()
  const { actor } = useActing()
  const setting = useSend(async (returnWithin: ReturnTime) => {
    await call(setReturnTime, { params: { jurisdiction }, body: { returnWithin } })
    tell(words.saved)
    await queries.invalidateQueries({ queryKey: readKey(listOrders) })
  })
  if (!isAllowed(hotlinePermissions, actor, 'hotline.set')) return null
  return (
    <span className="row">
      <span id="hotline-return-time">{say(words.returnWithin)}</span>
      <Select
        aria-labelledby="hotline-return-time"
        value={value}
        loading={setting.busy}
        options={returnTimes.map((time) => ({ value: time, label: say(returnTimeWords[time]) }))}
        onChange={(time: ReturnTime) => void setting.send(time)}
        popupMatchSelectWidth={false}
      />
      <ProblemNote problem={setting.problem} />
    </span>
  )
}
