import { routes } from './people-routes.ts'
import { permissions } from './read-person.ts'

export { findContact, findPeopleByPhone, readMasked, unmaskPerson } from './read-person.ts'
export { erasePerson, type NewPerson, savePerson } from './save-person.ts'

export const peopleRoom = { name: 'people', routes, permissions, tasks: [] }
