import { permissions, routes } from './notice-routes.ts'

export { mailPerson, type PersonMail } from './mail-person.ts'
export { mailUser } from './mail-user.ts'
export { notifyUsers, type Telling } from './notify-users.ts'

export const noticesRoom = { name: 'notices', routes, permissions, tasks: [] }
