import { Skeleton } from 'antd'
import { useSay } from '#design/console'
import { consoleWords as words } from './console-words.ts'

/** What stands where a screen is still on its way: a page of its own, also for those who cannot see it move. */
export function Opening() {
  const say = useSay()
  return (
    <main className="app-waiting" id="main" tabIndex={-1} aria-busy="true">
      <h1 className="only-read">{say(words.opening)}</h1>
      <Skeleton active title={false} paragraph={{ rows: 4 }} />
    </main>
  )
}
