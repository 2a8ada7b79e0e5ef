import type { FastifyInstance } from 'fastify'
import { serve } from '#foundation/http/server'
import { allowEverywhere } from '#foundation/places/server'
import type { Tools } from '#foundation/work/server'
import * as contract from '../contract.ts'
import { taskListPermissions } from '../index.ts'
import { publishTaskList } from './publish-task-list.ts'
import { readTaskLists } from './task-list-sql.ts'

export function taskListRoutes(app: FastifyInstance, tools: Tools): void {
  serve(app, tools, taskListPermissions, contract.listTaskLists, (work) => readTaskLists(work))
  serve(app, tools, taskListPermissions, contract.publishTaskList, async (work, { params, body }) => {
    await allowEverywhere(work, taskListPermissions, 'task-list.publish')
    await publishTaskList(work, params.id, body)
    return readTaskLists(work)
  })
}
