import { useRead, useSay } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { countMatters, type DeskView, deskViews } from '../contract.ts'
import { viewWords, deskWords as words } from './desk-words.ts'

/** The lists of the desk, each with how many are in it (counted up to 100). */
export function DeskViews({ view, onChoose }: { view: DeskView; onChoose: (view: DeskView) => void }) {
  const say = useSay()
  const { jurisdiction } = useSession()
  const counts = useRead(countMatters, { params: { jurisdiction } }, { everyMs: 60_000 }).data
  return (
    <nav className="desk-views" aria-label={say(words.views)}>
      {deskViews.map((name) => {
        const count = counts?.[name]
        return (
          <button
            key={name}
            type="button"
            className={`plain desk-view ${name === view ? 'desk-view-on' : ''} ${name === 'late' && count ? 'desk-view-late' : ''}`}
            aria-current={name === view ? 'true' : undefined}
            onClick={() => onChoose(name)}
          >
            {say(viewWords[name])}
            {count !== undefined && (
              <span className="desk-count" title={count >= 100 ? say(words.hundred) : undefined}>
                {count >= 100 ? '99+' : count}
              </span>
            )}
          </button>
        )
      })}
    </nav>
  )
}
