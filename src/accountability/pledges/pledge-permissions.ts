import { type PermissionTable, roles } from '#foundation/permissions'

const everyStaff = roles.filter((role) => role !== 'resident')

/** Everybody at work reads and signs; leaders see which posts have; a complaint is for who answers it, by its own rule. */
export const pledgePermissions: PermissionTable = {
  'pledge.read': everyStaff,
  'pledge.sign': everyStaff,
  'pledge.complaints': everyStaff,
  'pledge.answer': everyStaff,
  'pledge.oversee': ['leader'],
  'pledge.edit': ['leader', 'administrator'],
}
