import type { PermissionTable } from '#foundation/permissions'

const workers = ['grid-worker', 'community-staff', 'department-staff', 'duty-desk'] as const

/** Who may register first contacts and end their own; leaders read those of their place. */
export const firstContactPermissions: PermissionTable = {
  'first-contact.read': [...workers, 'leader'],
  'first-contact.register': workers,
}
