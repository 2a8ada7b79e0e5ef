import { Radio } from 'antd'
import { useId } from 'react'
import { useSay } from '#design/console'
import type { Words } from '#kernel'

/** One of a few, each a radio button with its words. */
export function Choices<K extends string>(props: {
  label: Words
  value: K
  onChange: (value: K) => void
  choices: Readonly<Record<K, Words>>
}) {
  const say = useSay()
  const id = useId()
  const values = Object.keys(props.choices) as K[]
  return (
    <div className="stack review-choice">
      <span id={id}>{say(props.label)}</span>
      <Radio.Group
        aria-labelledby={id}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value as K)}
        options={values.map((value) => ({ value, label: say(props.choices[value]) }))}
      />
    </div>
  )
}
