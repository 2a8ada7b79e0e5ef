import { Button, Modal } from 'antd'
import { type ComponentType, useEffect, useState } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { useKeys, useSay } from '#design/console'
import { useSession } from '#foundation/identity/console'
import type { DeskFilter } from '../contract.ts'
import { BulkOffer } from './bulk-offer.tsx'
import { useDeskFilter } from './desk-filter.ts'
import { DeskSearch } from './desk-search.tsx'
import { DeskViews } from './desk-views.tsx'
import { keyWords, deskWords as words } from './desk-words.ts'
import type { Kinds } from './kind-screens.ts'
import { MatterPane } from './matter-pane.tsx'
import { Queue } from './queue.tsx'
import { useQueue } from './use-queue.ts'
import './desk.css'

interface Options {
  readonly kinds: Kinds
  /** What gives the list as a table; the spine knows no tables. */
  readonly Ledger: ComponentType<{ filter: DeskFilter }>
}

/** The desk: queue, matter and context side by side, as many as fit. */
export default function DeskScreen({ kinds, Ledger }: Options) {
  const say = useSay()
  const navigate = useNavigate()
  const { jurisdiction } = useSession()
  const { search } = useLocation()
  const { id: openId } = useParams()
  const [filter, setFilter] = useDeskFilter()
  const queue = useQueue(filter)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [offering, setOffering] = useState(false)
  const [helping, setHelping] = useState(false)
  const linkTo = (id: string) => `/${jurisdiction}/desk/${id}${search}`
  const close = () => navigate(`/${jurisdiction}/desk${search}`)
  const tick = (id: string, on: boolean) =>
    setTicked((before) => new Set(on ? [...before, id] : [...before].filter((other) => other !== id)))
  const tickedRows = queue.rows.filter(({ id }) => ticked.has(id))
  useEffect(() => {
    document.title = `${say(words.desk)} · Linli 邻里`
  }, [say])

  const move = (step: number) => {
    const ids = queue.rows.map(({ id }) => id)
    const at = ids.indexOf(focusedMatter() ?? openId ?? '')
    const next = ids[at < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, at + step))]
    if (!next) return
    document.querySelector<HTMLElement>(`[data-matter="${next}"]`)?.focus()
    if (openId) void navigate(linkTo(next))
  }
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    x: () => {
      const id = focusedMatter() ?? openId
      if (id) tick(id, !ticked.has(id))
    },
    '/': () => document.getElementById('desk-search')?.focus(),
    '?': () => setHelping(true),
    Escape: () => openId && void close(),
  })

  return (
    <main className={`desk ${openId ? 'desk-with-matter' : ''}`} id="main" tabIndex={-1}>
      <h1 className="only-read">{say(words.desk)}</h1>
      <section className="desk-queue" aria-label={say(words.queue)}>
        <DeskSearch filter={filter} onChange={setFilter} ledger={<Ledger filter={filter} />} />
        <DeskViews view={filter.view} onChoose={(view) => setFilter({ view })} />
        {tickedRows.length > 0 && (
          <div className="desk-ticked">
            <output>
              {tickedRows.length} {say(words.ticked)}
            </output>
            <Button size="small" type="primary" onClick={() => setOffering(true)}>
              {say(words.handOverTicked)}
            </Button>
            <Button size="small" type="text" onClick={() => setTicked(new Set())}>
              {say(words.untick)}
            </Button>
          </div>
        )}
        <div className="desk-list">
          <Queue
            filter={filter}
            queue={queue}
            openId={openId}
            linkTo={linkTo}
            ticked={ticked}
            onTick={tick}
          />
        </div>
      </section>
      {openId && <MatterPane key={openId} id={openId} kinds={kinds} onClose={() => void close()} />}
      {offering && (
        <BulkOffer
          rows={tickedRows}
          onClose={(done) => {
            setOffering(false)
            setTicked((before) => new Set([...before].filter((id) => !done.includes(id))))
          }}
        />
      )}
      <Modal
        open={helping}
        onCancel={() => setHelping(false)}
        footer={null}
        title={say(words.help)}
        width={360}
      >
        <dl className="key-list">
          {Object.entries(keyWords).map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{say(what)}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </main>
  )
}

const focusedMatter = (): string | undefined =>
  document.activeElement instanceof HTMLElement ? document.activeElement.dataset['matter'] : undefined
