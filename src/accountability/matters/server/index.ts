import { matterPermissions } from '../index.ts'
import { deskExtras } from './desk-extras.ts'
import { matterRoutes } from './matter-routes.ts'
import { matterTasks } from './matter-tasks.ts'

export { changeMatter, getMatterForUpdate, noMatter, saveChange } from './change-matter.ts'
export { upsertTemplate } from './desk-extras.ts'
export { type DeskReading, readDesk } from './desk-sql.ts'
export { lastEntryAt, lastRoutedAt } from './entry-sql.ts'
export { findNews } from './matter-notices.ts'
export { type DueKey, findMatter, findMatterByCode, readOpenMatters } from './matter-sql.ts'
export type { MatterTables } from './matter-tables.ts'
export { type Ended, type NewMatter, openMatter } from './open-matter.ts'
export { getMatter, readMatterBody, readTimeline } from './read-matter.ts'
export { followerLink, type LinkAccess, readLink, residentLink } from './resident-link.ts'
export {
  addToMatter,
  closeQuietly,
  confirmMatter,
  reopenByResident,
  resumeWaiting,
  type Said,
  withdrawMatter,
} from './resident-steps.ts'
export {
  acceptMatter,
  acceptOffer,
  offerMatter,
  receiveMatter,
  refuseOffer,
} from './take-up.ts'
export { readTopics, upsertTopics } from './topic-sql.ts'
export { answerMatter, askResident, mergeMatter, noteMatter, reopenMatter } from './work-on.ts'

export const mattersRoom = {
  name: 'matters',
  routes(...given: Parameters<typeof matterRoutes>) {
    matterRoutes(...given)
    deskExtras(...given)
  },
  permissions: matterPermissions,
  tasks: matterTasks,
}
