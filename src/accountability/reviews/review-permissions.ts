import { type PermissionTable, roles } from '#foundation/permissions'

const workers = ['grid-worker', 'community-staff', 'department-staff', 'duty-desk'] as const

/** Whoever reads a matter reads its reviews; its owner appeals; those above call back, the desk and the leadership decide. */
export const reviewPermissions: PermissionTable = {
  'review.read': roles.filter((role) => role !== 'resident'),
  'review.list': ['community-staff', 'duty-desk', 'leader'],
  'review.call-back': ['community-staff', 'duty-desk', 'leader'],
  'review.put-right': [...workers, 'leader'],
  'review.appeal': workers,
  'review.decide': ['duty-desk', 'leader'],
  'review.reply': [...workers, 'leader'],
}
