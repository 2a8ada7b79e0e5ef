import { ArrowLeftOutlined, CloseOutlined } from '@ant-design/icons'
import { Button, Skeleton } from 'antd'
import { Suspense, useState } from 'react'
import { ReadProblem, useMedia, useRead, useSay } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { readMatter } from '../contract.ts'
import { deskWords } from './desk-words.ts'
import type { Kinds } from './kind-screens.ts'
import { type ActionName, MatterActions } from './matter-actions.tsx'
import { MatterHeader } from './matter-header.tsx'
import { Timeline } from './timeline.tsx'

interface Options {
  readonly id: string
  readonly kinds: Kinds
  readonly onClose: () => void
}

/** One matter in full: what it is, its promise, what can be done, what happened; and beside it, its context. */
export function MatterPane({ id, kinds, onClose }: Options) {
  const say = useSay()
  const { jurisdiction } = useSession()
  const read = useRead(readMatter, { params: { jurisdiction, id } }, { everyMs: 60_000 })
  const [action, setAction] = useState<ActionName>()
  const [leadCode, setLeadCode] = useState('')
  const narrow = useMedia('(max-width: 700px)')
  const matter = read.data
  const kind = matter && kinds[matter.matter.kind]
  const mergeInto = (code: string) => {
    setLeadCode(code)
    setAction('merge')
  }
  return (
    <div className="desk-detail">
      <article className="desk-matter" aria-label={matter?.matter.code ?? id} aria-busy={read.isPending}>
        <Button
          type="text"
          className="desk-close"
          icon={narrow ? <ArrowLeftOutlined /> : <CloseOutlined />}
          aria-label={say(deskWords.back)}
          onClick={onClose}
        />
        {read.isPending && <Skeleton active title={false} paragraph={{ rows: 10 }} />}
        {!matter && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
        {matter && (
          <>
            <MatterHeader body={matter} />
            <MatterActions body={matter} action={action} onAction={setAction} leadCode={leadCode} />
            {kind && (
              <Suspense fallback={<Skeleton active title={false} />}>
                <kind.Panel matter={matter} mergeInto={mergeInto} />
              </Suspense>
            )}
            <Timeline body={matter} />
          </>
        )}
      </article>
      {matter && kind && (
        <aside className="desk-context" aria-label={say(deskWords.context)}>
          <Suspense fallback={<Skeleton active title={false} />}>
            <kind.Context matter={matter} mergeInto={mergeInto} />
          </Suspense>
        </aside>
      )}
    </div>
  )
}
