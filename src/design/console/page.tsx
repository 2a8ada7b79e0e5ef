import { type ReactNode, useEffect } from 'react'

interface Options {
  readonly title: string
  readonly about?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** One screen of administration: its name, a line about it, what can be done, and the rest. */
export function Page({ title, about, actions, children }: Options) {
  useEffect(() => {
    document.title = `${title} · Linli 邻里`
  }, [title])
  return (
    <main className="page" id="main" tabIndex={-1}>
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {about && <p className="page-about">{about}</p>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </main>
  )
}
