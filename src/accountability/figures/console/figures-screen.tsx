import { Button, Empty, Skeleton } from 'antd'
import { useState } from 'react'
import { call, Page, ReadProblem, useLanguage, useNow, useSay, useSend, useTell } from '#design/console'
import { pathOf } from '#foundation/http'
import { useActing, useSession } from '#foundation/identity/console'
import { whyNotAllowed } from '#foundation/permissions'
import { type FigureFilter, type FiguresBody, rebuildFigures, sendFigures } from '../contract.ts'
import type { FigureKey } from '../figure.ts'
import { figuresPermissions } from '../figures-permissions.ts'
import type { FigurePart } from '../reckoned.ts'
import { BehindDrawer } from './behind-drawer.tsx'
import { ExclusionList } from './exclusion-list.tsx'
import { FigureCards } from './figure-cards.tsx'
import { FiguresFilter } from './figures-filter.tsx'
import { figuresWords as words } from './figures-screen-words.ts'
import { FormulaDrawer } from './formula-drawer.tsx'
import { PartsTable } from './parts-table.tsx'
import { TrendSection } from './trend-section.tsx'
import { useFigureFilter, useFigures, useRenewFigures } from './use-figures.ts'

/** The three rates and the other figures: with their formula, what they count, and the matters behind them. */
export default function FiguresScreen() {
  const say = useSay()
  const { actor } = useActing()
  const [filter, change] = useFigureFilter()
  const [formulas, setFormulas] = useState(false)
  const refused = whyNotAllowed(figuresPermissions, actor, 'figures.read')
  return (
    <Page
      title={say(words.figures)}
      about={say(words.about)}
      actions={refused ? null : <Actions filter={filter} onFormulas={() => setFormulas(true)} />}
    >
      {refused ? <Empty description={say(refused.words)} /> : <Figures filter={filter} change={change} />}
      {formulas && <FormulaDrawer onClose={() => setFormulas(false)} />}
    </Page>
  )
}

function Actions({ filter, onFormulas }: { filter: FigureFilter; onFormulas: () => void }) {
  const say = useSay()
  const tell = useTell()
  const renew = useRenewFigures()
  const language = useLanguage()
  const { jurisdiction } = useSession()
  const { actor } = useActing()
  const rebuild = useSend<void>(async () => {
    await call(rebuildFigures, { params: { jurisdiction } })
    tell(words.rebuildStarted)
    await renew()
  })
  const address = (format: string) => {
    const search = new URLSearchParams({ ...(filter as Record<string, string>), format, lang: language })
    return `${pathOf(sendFigures.path, { jurisdiction })}?${search}`
  }
  return (
    <>
      <Button onClick={onFormulas}>{say(words.formulas)}</Button>
      <Button href={address('xlsx')}>{say(words.xlsx)}</Button>
      <Button href={address('csv')}>{say(words.csv)}</Button>
      {!whyNotAllowed(figuresPermissions, actor, 'figures.rebuild') && (
        <Button loading={rebuild.busy} onClick={() => void rebuild.send()}>
          {say(words.rebuild)}
        </Button>
      )}
    </>
  )
}

type Change = ReturnType<typeof useFigureFilter>[1]

function Figures({ filter, change }: { filter: FigureFilter; change: Change }) {
  const read = useFigures(filter)
  if (read.data) return <Month body={read.data} filter={filter} change={change} />
  return read.isError ? (
    <ReadProblem error={read.error} retry={read.refetch} />
  ) : (
    <Skeleton active title={false} paragraph={{ rows: 8 }} />
  )
}

function Month({ body, filter, change }: { body: FiguresBody; filter: FigureFilter; change: Change }) {
  const say = useSay()
  const now = useNow()
  const [behind, setBehind] = useState<{ figure: FigureKey; part: FigurePart }>()
  const empty = body.opened === 0
  return (
    <div className="stack figures">
      <FiguresFilter body={body} filter={filter} change={change} now={now} />
      {body.rebuilding && <p className="figures-note">{say(words.rebuilding)}</p>}
      {empty ? (
        <Empty description={say(words.nothing)} />
      ) : (
        <FigureCards body={body} onBehind={(figure, part) => setBehind({ figure, part })} />
      )}
      <TrendSection trend={body.trend} />
      {!empty && <PartsTable body={body} filter={filter} change={change} />}
      <ExclusionList filter={{ ...filter, month: body.month }} />
      {behind && (
        <BehindDrawer
          filter={{ ...filter, month: body.month }}
          {...behind}
          onClose={() => setBehind(undefined)}
        />
      )}
    </div>
  )
}
