import { type PermissionTable, roles } from '#foundation/permissions'

const workers = ['grid-worker', 'community-staff', 'department-staff', 'duty-desk'] as const
const everyStaff = roles.filter((role) => role !== 'resident')

/** Ledgers hold what the desk of the same person shows; who only runs the platform needs none. */
export const reliefPermissions: PermissionTable = {
  'report.read': everyStaff,
  'report.register': [...workers, 'leader'],
  'ledger.export': [...workers, 'leader'],
  'suggestion.read': everyStaff,
  'suggestion.write': everyStaff,
  'suggestion.answer': ['leader'],
}
