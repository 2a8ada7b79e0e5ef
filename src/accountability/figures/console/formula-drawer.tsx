import { Drawer, Skeleton } from 'antd'
import { useState } from 'react'
import { ActButton, ReadProblem, useRead, useSay } from '#design/console'
import { useActing, useSession } from '#foundation/identity/console'
import { whyNotAllowed } from '#foundation/permissions'
import { type FormulaBody, listFormulas } from '../contract.ts'
import { figureKeys } from '../figure.ts'
import {
  belongsInWords,
  combinedInWords,
  combinedName,
  figureNames,
  formulaInWords,
} from '../figure-words.ts'
import { figuresPermissions } from '../figures-permissions.ts'
import { filled, monthInWords, figuresWords as words } from './figures-screen-words.ts'
import { FormulaForm } from './formula-form.tsx'

/** The formulas in words, all their versions, and the form for a new one. */
export function FormulaDrawer({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const { jurisdiction } = useSession()
  const { actor } = useActing()
  const [adding, setAdding] = useState(false)
  const read = useRead(listFormulas, { params: { jurisdiction } })
  const newest = read.data?.[0]
  return (
    <Drawer open onClose={onClose} title={say(words.formulas)} size={560}>
      <div className="stack">
        <p className="quiet">{say(belongsInWords)}</p>
        {adding && newest ? (
          <FormulaForm newest={newest} onClose={() => setAdding(false)} />
        ) : (
          <div>
            <ActButton
              whyNot={whyNotAllowed(figuresPermissions, actor, 'figures.set')}
              onClick={() => setAdding(true)}
            >
              {say(words.newFormula)}
            </ActButton>
          </div>
        )}
        {read.isPending && <Skeleton active title={false} />}
        {!read.data && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
        {read.data?.map((each) => (
          <FormulaVersion key={each.version} each={each} />
        ))}
      </div>
    </Drawer>
  )
}

function FormulaVersion({ each }: { each: FormulaBody }) {
  const say = useSay()
  const title =
    each.version === 0
      ? [words.usual]
      : [
          filled(words.version, 'n', each.version),
          filled(words.from, 'month', monthInWords(each.fromMonth)),
          ...(each.postName ? [filled(words.setBy, 'post', each.postName)] : []),
        ]
  return (
    <section className="stack exclusion">
      <h3>{title.map(say).join(' · ')}</h3>
      <dl className="formula-list">
        {figureKeys.map((figure) => (
          <div key={figure}>
            <dt>{say(figureNames[figure])}</dt>
            <dd>{say(formulaInWords(figure, each))}</dd>
          </div>
        ))}
        <div>
          <dt>{say(combinedName)}</dt>
          <dd>{say(combinedInWords(each))}</dd>
        </div>
      </dl>
    </section>
  )
}
