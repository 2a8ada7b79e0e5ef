import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Pages, RenderPage, Shell } from '#services/requests'
import {
  CheckOnly,
  FollowPage,
  HomePage,
  ListPage,
  MapPage,
  ProblemPage,
  ReportPage,
  TrackingPage,
  VerifyPage,
} from '#services/requests/portal'

type Page<N extends keyof Pages> = (drawn: { props: Pages[N]; shell: Shell }) => ReactElement

const pages: { [N in keyof Pages]: Page<N> } = {
  home: HomePage,
  report: ReportPage,
  check: CheckOnly,
  list: ListPage,
  map: MapPage,
  follow: FollowPage,
  tracking: TrackingPage,
  verify: VerifyPage,
  problem: ProblemPage,
}

/** Draws a page on the server; the browser gets HTML and small scripts, no React. */
export const renderPage: RenderPage = (name, props, shell) => {
  const Page: Page<typeof name> = pages[name]
  const html = renderToStaticMarkup(createElement(Page, { props, shell }))
  return name === 'check' ? html : `<!doctype html>${html}`
}
