import type { FastifyInstance } from 'fastify'
import { readTopics } from '#accountability/matters/server'
import { serve } from '#foundation/http/server'
import { allowEverywhere } from '#foundation/places/server'
import type { Tools, Work } from '#foundation/work/server'
import * as contract from '../contract.ts'
import { taskListPermissions } from '../index.ts'
import { publishTaskList } from './publish-task-list.ts'
import { readTaskLists } from './task-list-sql.ts'

export function taskListRoutes(app: FastifyInstance, tools: Tools): void {
  serve(app, tools, taskListPermissions, contract.listTaskLists, (work) => readAll(work))
  serve(app, tools, taskListPermissions, contract.publishTaskList, async (work, { params, body }) => {
    await allowEverywhere(work, taskListPermissions, 'task-list.publish')
    await publishTaskList(work, params.id, body)
    return readAll(work)
  })
}

const readAll = async (work: Work) => ({
  lists: await readTaskLists(work),
  topics: [...(await readTopics(work)).values()]
    .filter(({ retired }) => !retired)
    .map(({ id, name, group }) => ({ id, name, group: group.name })),
})
