import { type PermissionTable, roles } from '#foundation/permissions'

const everyStaff = roles.filter((role) => role !== 'resident')

/** Everybody at work reads and objects for posts of their own; the level above decides. */
export const objectionPermissions: PermissionTable = {
  'objection.read': everyStaff,
  'objection.raise': everyStaff,
  'objection.list': ['community-staff', 'duty-desk', 'leader'],
  'objection.decide': ['community-staff', 'duty-desk', 'leader'],
}
