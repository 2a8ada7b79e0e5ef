import { Button } from 'antd'
import { Component, type ReactNode } from 'react'
import { useSay } from '#design/console'
import { consoleWords as words } from './console-words.ts'

/** Keeps a fault in one screen from taking the whole console with it. */
export class PageFault extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <Failed /> : this.props.children
  }
}

function Failed() {
  const say = useSay()
  return (
    <main className="page stack" id="main" tabIndex={-1}>
      <p role="alert">{say(words.broken)}</p>
      <div>
        <Button onClick={() => location.reload()}>{say(words.reload)}</Button>
      </div>
    </main>
  )
}
