import { Select } from 'antd'
import { useState } from 'react'
import { useSay } from '#design/console'
import { fillWords } from '#foundation/notices'
import type { PledgesBody } from '../contract.ts'
import { pledgesWords as words } from './pledges-screen-words.ts'

/** The rules in force; any other version can be read here too. */
export function RulesCard({ body }: { body: PledgesBody }) {
  const say = useSay()
  const [number, setNumber] = useState(body.inForce ?? body.versions[0]?.number)
  const version = body.versions.find((each) => each.number === number) ?? body.versions[0]
  if (!version) return null
  return (
    <section className="card stack" aria-labelledby="pledge-rules">
      <div className="row pledge-rules-head">
        <h2 id="pledge-rules">{say(words.rules)}</h2>
        <Select
          aria-label={say(words.version)}
          className="pledge-version"
          value={version.number}
          onChange={setNumber}
          options={body.versions.map((each) => ({
            value: each.number,
            label: `${say(fillWords(words.versionName, { number: each.number, day: each.inForceFrom }))}${
              each.number === body.inForce ? ` · ${say(words.inForce)}` : ''
            }`,
          }))}
        />
      </div>
      {version.sets.map((set) => (
        <div key={set.name.zh} className="stack pledge-set">
          <h3>{say(set.name)}</h3>
          <ol className="pledge-rules">
            {set.rules.map((rule) => (
              <li key={rule.id}>
                <strong>{say(rule.name)}</strong> <span>{say(rule.text)}</span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}
