import type { PermissionTable } from '#foundation/permissions'

const workers = ['grid-worker', 'community-staff', 'department-staff', 'duty-desk'] as const
const everyStaff = [...workers, 'leader', 'administrator'] as const

/** Who may do what with matters of their place; owners of a matter may always work on it. */
export const matterPermissions: PermissionTable = {
  'matter.track': ['resident', ...everyStaff],
  'matter.take-part': ['resident', ...everyStaff],
  'matter.read': everyStaff,
  'matter.work': workers,
  'matter.receive': workers,
  'matter.dispatch': ['duty-desk', 'community-staff'],
  // Work is sent back by those who look at it from above, too (审核退回重办).
  'matter.reopen': ['duty-desk', 'community-staff', 'leader'],
  'template.read': everyStaff,
  'template.edit': ['duty-desk', 'administrator'],
}
