import { taskListPermissions } from '../index.ts'
import { taskListRoutes } from './task-list-routes.ts'

export { findTaskListInForce, publishTaskList, stockTaskList } from './publish-task-list.ts'
export { readTaskLists } from './task-list-sql.ts'

export const taskListsRoom = {
  name: 'task-lists',
  routes: taskListRoutes,
  permissions: taskListPermissions,
  tasks: [],
}
