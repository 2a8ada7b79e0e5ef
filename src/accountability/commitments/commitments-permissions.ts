import { type PermissionTable, roles } from '#foundation/permissions'

const staff = roles.filter((role) => role !== 'resident')

/** Everybody at work reads and may ask for their own matters; the level above decides; desk and administrators announce. */
export const commitmentsPermissions: PermissionTable = {
  'commitment.read': staff,
  'commitment.announce': ['duty-desk', 'administrator'],
  'time.read': staff,
  'time.ask': staff,
  'time.decide': ['community-staff', 'duty-desk', 'leader'],
  'calendar.read': staff,
  'calendar.import': ['administrator'],
}
