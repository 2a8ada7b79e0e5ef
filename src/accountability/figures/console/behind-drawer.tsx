import { Button, Drawer, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { staffStateWords } from '#accountability/matters/console'
import { ReadProblem, useNow, useRead, useSay } from '#design/console'
import { useActing, useSession } from '#foundation/identity/console'
import { whyNotAllowed } from '#foundation/permissions'
import { useCalendar } from '#foundation/places/console'
import { dateInWords } from '#kernel'
import { type FigureFilter, listBehind } from '../contract.ts'
import type { FigureKey } from '../figure.ts'
import { figureNames } from '../figure-words.ts'
import { figuresPermissions } from '../figures-permissions.ts'
import type { FigurePart } from '../reckoned.ts'
import { ExcludeForm } from './exclude-form.tsx'
import { filled, partWords, figuresWords as words } from './figures-screen-words.ts'

interface Options {
  readonly filter: FigureFilter
  readonly figure: FigureKey
  readonly part: FigurePart
  readonly onClose: () => void
}

/** The matters behind a number; each opens where it is worked on. */
export function BehindDrawer({ filter, figure, part, onClose }: Options) {
  const say = useSay()
  const [shown, setShown] = useState(part)
  const [pages, setPages] = useState<(string | undefined)[]>([undefined])
  const title = filled(filled(words.behind, 'figure', figureNames[figure]), 'part', partWords[shown])
  const choose = (next: FigurePart) => {
    setShown(next)
    setPages([undefined])
  }
  return (
    <Drawer open onClose={onClose} title={say(title)} size={560}>
      <div className="stack">
        <div className="row">
          {(['base', 'met', 'unmet', 'out'] as const).map((each) => (
            <Button
              key={each}
              size="small"
              type={each === shown ? 'primary' : 'default'}
              aria-pressed={each === shown}
              onClick={() => choose(each)}
            >
              {say(partWords[each])}
            </Button>
          ))}
        </div>
        {pages.map((after, at) => (
          <BehindPage
            key={`${shown} ${after}`}
            filter={filter}
            figure={figure}
            part={shown}
            after={after}
            onMore={at === pages.length - 1 ? (next) => setPages([...pages, next]) : undefined}
          />
        ))}
      </div>
    </Drawer>
  )
}

type PageOptions = Omit<Options, 'onClose'> & {
  readonly after: string | undefined
  readonly onMore: ((next: string) => void) | undefined
}

function BehindPage({ filter, figure, part, after, onMore }: PageOptions) {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  const { jurisdiction } = useSession()
  const { actor } = useActing()
  const [excluding, setExcluding] = useState<string>()
  const query = { ...filter, figure, part, ...(after ? { after } : {}) }
  const read = useRead(listBehind, { params: { jurisdiction }, query })
  const mayExclude = part !== 'out' && !whyNotAllowed(figuresPermissions, actor, 'figures.exclude')
  if (!read.data)
    return read.isError ? (
      <ReadProblem error={read.error} retry={read.refetch} />
    ) : (
      <Skeleton active title={false} />
    )
  const { rows, next } = read.data
  return (
    <>
      {rows.length === 0 && after === undefined && <p className="quiet">{say(words.noMatters)}</p>}
      <ul className="exclusions">
        {rows.map((row) => (
          <li key={row.id} className="stack exclusion">
            <div className="row figures-between">
              <Link to={`/${jurisdiction}/desk/${row.id}?view=all`}>{row.title}</Link>
              {mayExclude && excluding !== row.id && (
                <Button
                  size="small"
                  aria-label={`${say(partWords.out)} ${row.code}`}
                  onClick={() => setExcluding(row.id)}
                >
                  {say(partWords.out)}
                </Button>
              )}
            </div>
            <p className="quiet">
              {row.code} · {say(staffStateWords[row.state])} · {say(row.placeName)} ·{' '}
              {say(dateInWords(row.openedAt, now, zone))}
            </p>
            {excluding === row.id && (
              <ExcludeForm code={row.code} figure={figure} onClose={() => setExcluding(undefined)} />
            )}
          </li>
        ))}
      </ul>
      {next && onMore && (
        <div>
          <Button onClick={() => onMore(next)}>{say(words.more)}</Button>
        </div>
      )}
    </>
  )
}
