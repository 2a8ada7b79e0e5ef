import type { Jobs } from '#foundation/jobs/server'
import { inWork, type Tools, type Work } from '#foundation/work/server'
import { eventQueue } from './record.ts'

/** What a listening task is told; it reads the rest itself, as of when it runs. */
export interface Happened {
  readonly eventId: string
  readonly action: string
  readonly subjectId: string
}

/** A task of a room: it listens to audit actions, or runs by a cron expression. */
export type Task =
  | {
      readonly name: string
      readonly on: readonly string[]
      readonly run: (work: Work, happened: Happened) => Promise<void>
    }
  | { readonly name: string; readonly cron: string; readonly run: (tools: Tools) => Promise<void> }

/** `on('matter.answered', …)`: a task that hears of the actions named, once or more; it must be idempotent. */
export function on(
  actions: string | readonly string[],
  name: string,
  run: (work: Work, happened: Happened) => Promise<void>,
): Task {
  return { name, on: typeof actions === 'string' ? [actions] : actions, run }
}

/** A task that runs by the clock (cron, UTC), once for all processes. */
export function every(cron: string, name: string, run: (tools: Tools) => Promise<void>): Task {
  return { name, cron, run }
}

export function listenedActions(tasks: readonly Task[]): Set<string> {
  return new Set(tasks.flatMap((task) => ('on' in task ? task.on : [])))
}

/** The queues the tasks need; they are made by the owner of the database before any process starts. */
export function queuesOf(tasks: readonly Task[]): string[] {
  return [eventQueue, ...tasks.flatMap((task) => ('cron' in task ? [task.name] : []))]
}

/** Starts the worker: each listening task in a transaction of its own, each timed task by its clock. */
export async function startTasks(tools: Tools, jobs: Jobs, tasks: readonly Task[]): Promise<void> {
  await jobs.work(eventQueue, async (data) => {
    const happened = {
      eventId: String(data.eventId),
      action: String(data.action),
      subjectId: String(data.subjectId),
    }
    for (const task of tasks) {
      if (!('on' in task) || !task.on.includes(happened.action)) continue
      await inWork(tools, String(data.jurisdiction), { kind: 'system', task: task.name }, (work) =>
        task.run(work, happened),
      )
    }
  })
  for (const task of tasks)
    if ('cron' in task) await jobs.schedule(task.name, task.cron, () => task.run(tools))
}
