import type { ReactNode } from 'react'
import { useSay } from '#design/console'
import { consoleWords as words } from './console-words.ts'
import { Rail } from './rail.tsx'
import { TopBar } from './top-bar.tsx'

/** The frame around every screen: a rail to go elsewhere, a bar for oneself, and the screen. */
export function Layout({ children }: { children: ReactNode }) {
  const say = useSay()
  return (
    <div className="frame">
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault()
          document.getElementById('main')?.focus()
        }}
      >
        {say(words.skip)}
      </a>
      <TopBar />
      <Rail />
      <div className="frame-screen">{children}</div>
    </div>
  )
}
