import { Checkbox, Input, InputNumber, Select } from 'antd'
import { useId, useState } from 'react'
import { ActionFrame } from '#accountability/matters/console'
import { grades, gradeWords } from '#accountability/reviews'
import { call, Field, useDraftId, useNow, useSay, useSend, useTell } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { useCalendar } from '#foundation/places/console'
import { dayOf } from '#kernel'
import { type FormulaBody, setFormula } from '../contract.ts'
import { addMonths, threeRates } from '../figure.ts'
import { figureNames } from '../figure-words.ts'
import { type FormulaSettings, leftOutKinds, responseNeeds } from '../formula.ts'
import { leftOutWords, needWords, unitWords, figuresWords as words } from './figures-screen-words.ts'
import { useRenewFigures } from './use-figures.ts'

/** Sets a formula that holds from a month on, beginning with what holds now. */
export function FormulaForm({ newest, onClose }: { newest: FormulaBody; onClose: () => void }) {
  const say = useSay()
  const tell = useTell()
  const renew = useRenewFigures()
  const id = useId()
  const now = useNow()
  const { zone } = useCalendar()
  const { jurisdiction } = useSession()
  const draft = useDraftId()
  const [fromMonth, setFromMonth] = useState(addMonths(dayOf(now, zone).slice(0, 7), 1))
  const [settings, setSettings] = useState<FormulaSettings>(settingsOf(newest))
  const change = (changed: Partial<FormulaSettings>) => setSettings({ ...settings, ...changed })
  const { response, happy, weights, leaveOut } = settings
  const sending = useSend<void>(async () => {
    await call(setFormula, { params: { jurisdiction, id: draft.id() }, body: { ...settings, fromMonth } })
    onClose()
    tell(words.formulaSet)
    await renew()
  })
  const problemOf = (name: string) => {
    const problem = sending.fieldProblem(name)
    return (
      problem && (
        <div className="field-problem" role="alert">
          {problem}
        </div>
      )
    )
  }
  return (
    <ActionFrame
      title={say(words.newFormula)}
      hint={say(words.newHint)}
      sending={sending}
      shown={['fromMonth', 'happy', 'weights']}
      onClose={onClose}
    >
      <div className="pair">
        <Field label={say(words.fromMonth)} problem={sending.fieldProblem('fromMonth')}>
          {(field) => (
            <Input {...field} value={fromMonth} onChange={(event) => setFromMonth(event.target.value)} />
          )}
        </Field>
        <Field label={say(words.needs)}>
          {(field) => (
            <Select
              {...field}
              value={response.needs}
              onChange={(needs) => change({ response: { ...response, needs } })}
              options={responseNeeds.map((value) => ({ value, label: say(needWords[value]) }))}
            />
          )}
        </Field>
        <Field label={say(words.within)}>
          {(field) => (
            <InputNumber
              {...field}
              min={1}
              max={500}
              value={response.within.amount}
              onChange={(amount) =>
                change({ response: { ...response, within: { ...response.within, amount: amount ?? 1 } } })
              }
            />
          )}
        </Field>
        <Field label={say(words.unit)}>
          {(field) => (
            <Select
              {...field}
              value={response.within.unit}
              onChange={(unit) => change({ response: { ...response, within: { ...response.within, unit } } })}
              options={(Object.keys(unitWords) as (keyof typeof unitWords)[]).map((value) => ({
                value,
                label: say(unitWords[value]),
              }))}
            />
          )}
        </Field>
      </div>
      <div className="field">
        <strong id={`${id}-happy`}>{say(words.happy)}</strong>
        <Checkbox.Group
          aria-labelledby={`${id}-happy`}
          value={happy}
          onChange={(chosen) => change({ happy: chosen })}
          options={grades.map((value) => ({ value, label: say(gradeWords[value]) }))}
        />
        {problemOf('happy')}
      </div>
      <fieldset className="formula-weights">
        <legend>{say(words.weights)}</legend>
        <div className="pair">
          {threeRates.map((figure) => (
            <Field key={figure} label={say(figureNames[figure])}>
              {(field) => (
                <InputNumber
                  {...field}
                  min={0}
                  max={100}
                  value={weights[figure]}
                  onChange={(value) => change({ weights: { ...weights, [figure]: value ?? 0 } })}
                />
              )}
            </Field>
          ))}
        </div>
        {problemOf('weights')}
      </fieldset>
      <div className="field">
        <strong id={`${id}-out`}>{say(words.leaveOut)}</strong>
        <Checkbox.Group
          aria-labelledby={`${id}-out`}
          value={leaveOut}
          onChange={(chosen) => change({ leaveOut: chosen })}
          options={leftOutKinds.map((value) => ({ value, label: say(leftOutWords[value]) }))}
        />
      </div>
    </ActionFrame>
  )
}

const settingsOf = ({ response, happy, weights, leaveOut }: FormulaBody): FormulaSettings => ({
  response,
  happy,
  weights,
  leaveOut,
})
