import { Button, type ButtonProps, Tooltip } from 'antd'
import { useId } from 'react'
import type { Refusal } from '#kernel'
import { useSay } from './language.tsx'

interface Options extends Omit<ButtonProps, 'disabled'> {
  /** Why it cannot be done now; undefined when it can. */
  readonly whyNot?: Refusal | undefined
}

/** A button that, when it cannot be used, stays reachable and says why, by pointer, by keyboard and read aloud. */
export function ActButton({ whyNot, onClick, className, ...rest }: Options) {
  const say = useSay()
  const id = useId()
  if (!whyNot)
    return <Button {...rest} {...(className ? { className } : {})} {...(onClick ? { onClick } : {})} />
  return (
    <Tooltip title={say(whyNot.words)}>
      <Button
        {...rest}
        type={rest.type === 'primary' ? 'default' : (rest.type ?? 'default')}
        className={`act-off ${className ?? ''}`}
        aria-disabled="true"
        aria-describedby={id}
      />
      <span id={id} className="only-read">
        {say(whyNot.words)}
      </span>
    </Tooltip>
  )
}
