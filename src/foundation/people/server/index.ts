export { findContact, findPeopleByPhone, peoplePermissions, readMasked, unmaskPerson } from './read-person.ts'
export { erasePerson, type NewPerson, savePerson } from './save-person.ts'
