import type { PermissionTable } from '#foundation/permissions'
import { roles } from '#foundation/permissions'

/** The list is public; the administrator of the whole jurisdiction publishes it. */
export const taskListPermissions: PermissionTable = {
  'task-list.read': roles,
  'task-list.publish': ['administrator'],
}
