import type { FastifyInstance } from 'fastify'
import { inRequest } from '#foundation/http/server'
import { type PageBundle, sendPage, shellOf } from '#foundation/pages/server'
import { getJurisdiction } from '#foundation/places/server'
import type { Tools, Work } from '#foundation/work/server'
import { dayOf } from '#kernel'
import { listInForce, type TaskListProps, taskListPage } from '../index.ts'
import { readTaskLists } from './task-list-sql.ts'

type At = { Params: { jurisdiction: string } }

/** The list as residents read it. */
export function taskListPages(app: FastifyInstance, tools: Tools, bundle: PageBundle): void {
  app.get<At>('/at/:jurisdiction/tasks', { schema: { hide: true } }, async (request, reply) => {
    const { jurisdiction } = request.params
    const props = await inRequest(tools, request, jurisdiction, readProps)
    return sendPage(reply, bundle, await shellOf(tools, bundle, request, jurisdiction), taskListPage, props)
  })
}

async function readProps(work: Work): Promise<TaskListProps> {
  const { calendar } = await getJurisdiction(work)
  const today = dayOf(work.now, calendar.zone)
  const lists = await readTaskLists(work)
  const list = listInForce(lists, today)
  const coming = lists.findLast(({ fromDay }) => fromDay > today)
  return {
    jurisdiction: work.jurisdiction,
    fromDay: list?.fromDay ?? null,
    items: list?.items ?? [],
    comingFrom: coming?.fromDay ?? null,
  }
}
