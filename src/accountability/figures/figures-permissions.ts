import type { PermissionTable } from '#foundation/permissions'

/** Those who answer for a place read its figures; leaving a matter out is for the desk and the leadership (domain §2.5). */
export const figuresPermissions: PermissionTable = {
  'figures.read': ['community-staff', 'duty-desk', 'leader', 'administrator'],
  'figures.exclude': ['duty-desk', 'leader'],
  'figures.set': ['leader', 'administrator'],
  'figures.rebuild': ['administrator'],
}
