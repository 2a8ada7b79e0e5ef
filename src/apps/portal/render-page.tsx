import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { complainPage, pledgesPage } from '#accountability/pledges'
import { ComplainPage, PledgesPage } from '#accountability/pledges/portal'
import { taskListPage } from '#accountability/task-lists'
import { TaskListPage } from '#accountability/task-lists/portal'
import { type Drawn, type Page, problemPage, type RenderPage } from '#foundation/pages'
import { ProblemPage } from '#foundation/pages/portal'
import {
  checkPart,
  followPage,
  homePage,
  listPage,
  mapPage,
  reportPage,
  trackingPage,
  verifyPage,
} from '#services/requests'
import {
  CheckOnly,
  FollowPage,
  HomePage,
  ListPage,
  MapPage,
  ReportPage,
  TrackingPage,
  VerifyPage,
} from '#services/requests/portal'

type Component<Props> = (drawn: Drawn<Props>) => ReactElement
type Draw = (drawn: Drawn<unknown>) => ReactElement

const draws = <Props,>(page: Page<Props>, component: Component<Props>): [string, Draw] => [
  page.name,
  component as Draw,
]

/** Which component draws which page. */
const pages = new Map([
  draws(homePage, HomePage),
  draws(reportPage, ReportPage),
  draws(checkPart, CheckOnly),
  draws(listPage, ListPage),
  draws(mapPage, MapPage),
  draws(followPage, FollowPage),
  draws(trackingPage, TrackingPage),
  draws(verifyPage, VerifyPage),
  draws(taskListPage, TaskListPage),
  draws(pledgesPage, PledgesPage),
  draws(complainPage, ComplainPage),
  draws(problemPage, ProblemPage),
])

/** Draws a page on the server; the browser gets HTML and small scripts, no React. */
export const renderPage: RenderPage = (page, props, shell) => {
  const draw = pages.get(page.name)
  if (!draw) throw new Error(`nothing draws the page ${page.name}`)
  const html = renderToStaticMarkup(createElement(draw, { props, shell }))
  return page.name === checkPart.name ? html : `<!doctype html>${html}`
}
