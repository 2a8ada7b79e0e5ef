export * from './contract.ts'
export { listInForce, type TaskItem, type TaskList, taskNamed, whyNotPublish } from './task-list.ts'
export { type TaskListProps, taskListPage } from './task-list-page.ts'
export { taskListPermissions } from './task-list-permissions.ts'
