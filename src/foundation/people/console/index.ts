export { ResidentContact } from './resident-contact.tsx'
