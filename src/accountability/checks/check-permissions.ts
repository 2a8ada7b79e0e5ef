import { type PermissionTable, roles } from '#foundation/permissions'

const everyStaff = roles.filter((role) => role !== 'resident')
const overseers = ['duty-desk', 'leader'] as const

/** Duty desks and leaders draw and check where they are; findings and ageing matters are also read by whose posts they are. */
export const checkPermissions: PermissionTable = {
  'check.read': overseers,
  'check.draw': overseers,
  'check.record': overseers,
  'finding.read': everyStaff,
  'finding.settle': everyStaff,
  'finding.verify': overseers,
  'ageing.read': everyStaff,
}
