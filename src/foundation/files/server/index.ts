import { permissions, routes } from './photo-routes.ts'
import { tasks } from './photo-tasks.ts'

export { attachPhotos, keepPhoto } from './keep-photo.ts'
export { readPhotos } from './photo-sql.ts'
export { type Form, type RefusedPhoto, readForm } from './read-form.ts'

export const filesRoom = { name: 'files', routes, permissions, tasks }
