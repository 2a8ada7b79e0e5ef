import { taskListPermissions } from '../index.ts'
import { taskListPages } from './task-list-pages.ts'
import { taskListRoutes } from './task-list-routes.ts'

export { findTaskListInForce, publishTaskList, stockTaskList } from './publish-task-list.ts'
export { readTaskLists } from './task-list-sql.ts'

export const taskListsRoom = {
  name: 'task-lists',
  routes: taskListRoutes,
  pages: taskListPages,
  permissions: taskListPermissions,
  tasks: [],
}
