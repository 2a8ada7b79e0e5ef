import { every, type Task } from '#foundation/audit/server'
import { sealEverywhere } from './seal-lines.ts'

/** Never on the path of a request. At night the whole audit is looked through for lines that came very late. */
export const sealTasks: Task[] = [
  every('*/5 * * * *', 'seal-entries', (tools) => sealEverywhere(tools, false)),
  every('43 19 * * *', 'seal-late-entries', (tools) => sealEverywhere(tools, true)),
]
