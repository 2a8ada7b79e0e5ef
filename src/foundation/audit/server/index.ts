export { type AuditEvent, type AuditLine, readAudit, record } from './record.ts'
export {
  every,
  type Happened,
  listenedActions,
  on,
  queuesOf,
  startTasks,
  type Task,
} from './subscription.ts'
