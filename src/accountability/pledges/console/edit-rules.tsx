import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { ActionFrame } from '#accountability/matters/console'
import { call, Field, newId, useDraftId, useNow, useSay, useSend, useTell } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { useCalendar } from '#foundation/places/console'
import { dayOf } from '#kernel'
import { type PledgesBody, publishRules } from '../contract.ts'
import type { Rule, RuleSet } from '../pledge.ts'
import { stockSets } from '../stock-rules.ts'
import { pledgesWords as words } from './pledges-screen-words.ts'
import { useRenewPledges } from './use-pledges.ts'

/** The next version, begun from the newest one, or from the usual wording where there is none yet. */
export function EditRules({ body, onClose }: { body: PledgesBody; onClose: () => void }) {
  const say = useSay()
  const tell = useTell()
  const now = useNow()
  const renew = useRenewPledges()
  const { zone } = useCalendar()
  const { jurisdiction } = useSession()
  const draft = useDraftId()
  const [inForceFrom, setInForceFrom] = useState(dayOf(now, zone))
  const [sets, setSets] = useState<readonly RuleSet[]>(body.versions[0]?.sets ?? stockSets)
  const sending = useSend<void>(async () => {
    const given = sets.map(({ name, rules }) => ({ name, rules: [...rules] }))
    await call(publishRules, { params: { jurisdiction }, body: { id: draft.id(), inForceFrom, sets: given } })
    onClose()
    tell(words.published)
    await renew()
  })
  const change = (at: number, rules: readonly Rule[]) =>
    setSets(sets.map((set, place) => (place === at ? { ...set, rules } : set)))
  return (
    <section className="card stack" aria-labelledby="pledge-edit">
      <h2 id="pledge-edit">{say(words.rules)}</h2>
      <ActionFrame
        title={say(words.edit)}
        hint={say(words.editHint)}
        sending={sending}
        shown={['inForceFrom']}
        onClose={onClose}
      >
        <Field label={say(words.inForceFrom)} problem={sending.fieldProblem('inForceFrom')}>
          {(field) => (
            <Input
              {...field}
              type="date"
              className="pledge-day"
              value={inForceFrom}
              onChange={(event) => setInForceFrom(event.target.value)}
            />
          )}
        </Field>
        {sets.map((set, at) => (
          <fieldset key={set.name.zh} className="stack pledge-edit">
            <legend>{say(set.name)}</legend>
            {set.rules.map((rule, place) => (
              <EditRule
                key={rule.id}
                rule={rule}
                problem={(path) => sending.fieldProblem(`sets.${at}.rules.${place}.${path}`)}
                onChange={(next) =>
                  change(
                    at,
                    set.rules.map((each) => (each.id === rule.id ? next : each)),
                  )
                }
                onRemove={() =>
                  change(
                    at,
                    set.rules.filter(({ id }) => id !== rule.id),
                  )
                }
              />
            ))}
            <div>
              <Button
                size="small"
                icon={<PlusOutlined />}
                onClick={() => change(at, [...set.rules, { id: newId(), name: empty, text: empty }])}
              >
                {say(words.add)}
              </Button>
            </div>
          </fieldset>
        ))}
      </ActionFrame>
    </section>
  )
}

const empty = { zh: '', en: '' }

interface Options {
  readonly rule: Rule
  readonly problem: (path: string) => string | undefined
  readonly onChange: (rule: Rule) => void
  readonly onRemove: () => void
}

const parts = [
  ['name', 'zh', words.ruleZh],
  ['name', 'en', words.ruleEn],
  ['text', 'zh', words.textZh],
  ['text', 'en', words.textEn],
] as const

function EditRule({ rule, problem, onChange, onRemove }: Options) {
  const say = useSay()
  return (
    <div className="stack pledge-edit-rule">
      <div className="pair">
        {parts.map(([part, language, label]) => (
          <Field key={`${part}.${language}`} label={say(label)} problem={problem(`${part}.${language}`)}>
            {(field) => (
              <Input.TextArea
                {...field}
                rows={1}
                value={rule[part][language]}
                onChange={(event) =>
                  onChange({ ...rule, [part]: { ...rule[part], [language]: event.target.value } })
                }
              />
            )}
          </Field>
        ))}
      </div>
      <div>
        <Button size="small" icon={<DeleteOutlined />} onClick={onRemove}>
          {say(words.remove)} <span className="only-read">{say(rule.name)}</span>
        </Button>
      </div>
    </div>
  )
}
