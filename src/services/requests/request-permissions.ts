import type { PermissionTable } from '#foundation/permissions'

const workers = ['grid-worker', 'community-staff', 'department-staff', 'duty-desk'] as const
const everyStaff = [...workers, 'leader', 'administrator'] as const

export const requestPermissions: PermissionTable = {
  'request.send': ['resident', ...everyStaff],
  'request.list': ['resident', ...everyStaff],
  'request.read': everyStaff,
  'request.enter': workers,
  'request.reclassify': workers,
  'request.move': workers,
  'request.publish': ['community-staff', 'department-staff', 'duty-desk'],
  'category.read': ['resident', ...everyStaff],
  'category.edit': ['administrator'],
  'dispatch-rule.read': everyStaff,
  'dispatch-rule.retire': ['duty-desk', 'administrator'],
}
