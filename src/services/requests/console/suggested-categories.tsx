import { Button } from 'antd'
import { useDeferredValue, useMemo } from 'react'
import { useSay } from '#design/console'
import { suggestCategories } from '../suggest-category.ts'
import { requestsWords as words } from './requests-words.ts'
import { useCategories } from './use-request.ts'

interface Options {
  readonly text: string
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
}

/** What the words sound like, one click each; and what to do first when it may be an emergency. */
export function SuggestedCategories({ text, chosen, onChoose }: Options) {
  const say = useSay()
  const categories = useCategories().data
  const typed = useDeferredValue(text)
  const open = useMemo(() => (categories ?? []).filter(({ retired }) => !retired), [categories])
  const suggested = useMemo(
    () => suggestCategories(typed, open).flatMap(({ code }) => open.find((one) => one.code === code) ?? []),
    [typed, open],
  )
  const emergency = (open.find(({ id }) => id === chosen) ?? suggested[0])?.emergency
  return (
    <div className="stack" aria-live="polite">
      {emergency && (
        <p className="emergency-note">
          <strong>{say(words.emergency)}</strong> {say(emergency)}
        </p>
      )}
      {suggested.length > 0 && (
        <div className="row">
          <span className="quiet">{say(words.suggested)}</span>
          {suggested.map(({ id, name }) => (
            <Button
              key={id}
              size="small"
              type={id === chosen ? 'primary' : 'default'}
              aria-pressed={id === chosen}
              onClick={() => onChoose(id)}
            >
              {say(name)}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
