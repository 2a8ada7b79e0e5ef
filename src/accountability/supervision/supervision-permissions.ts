import { type PermissionTable, roles } from '#foundation/permissions'

/** Everybody at work sees how a matter stands; who is above its owner urges, and the desk and the leadership supervise. */
export const supervisionPermissions: PermissionTable = {
  'supervision.read': roles.filter((role) => role !== 'resident'),
  'supervision.list': ['community-staff', 'duty-desk', 'leader'],
  'supervision.urge': ['community-staff', 'duty-desk', 'leader'],
  'supervision.supervise': ['duty-desk', 'leader'],
  'ladder.read': ['community-staff', 'duty-desk', 'leader', 'administrator'],
  'ladder.set': ['leader', 'administrator'],
}
