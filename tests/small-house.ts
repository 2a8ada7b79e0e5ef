// A whole house in a test: two small jurisdictions behind HTTP, on a database of their own, with a clock that stands.
import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { sql } from 'kysely'
import type { z } from 'zod'
import { rooms, tasks } from '#apps/server'
import { listenedActions } from '#foundation/audit/server'
import { addKnownYears } from '#foundation/calendar/server'
import { type Endpoint, type ProblemBody, pathOf, problemBody } from '#foundation/http'
import { createApp, type SignedIn } from '#foundation/http/server'
import { identifyBy } from '#foundation/identity/server'
import { inWork, type Settings, type Tools } from '#foundation/work/server'
import { testDatabase, testSettings, testTools } from './house.ts'
import { type Neighbourhood, settleIn } from './small-neighbourhood.ts'

/** What a call brings; parts that its endpoint does not take are left out. */
export interface Given<E extends Endpoint> {
  params?: z.input<E['params']>
  query?: z.input<E['query']>
  body?: z.input<E['body']>
  /** Id of a member of staff; left out it is a resident. */
  as?: string
  language?: 'zh' | 'en'
}

export type Refused = ProblemBody & { fields: string[] }

export interface TestHouse {
  readonly tools: Tools
  readonly qinghe: Neighbourhood
  readonly liuxi: Neighbourhood
  /** Sets the clock of the house. */
  readonly at: (instant: string | Date) => void
  now(): Date
  send(options: InjectOptions): Promise<LightMyRequestResponse>
  /** Opens a port of its own and tells its address, for those who call over real HTTP. */
  listen(): Promise<string>
  /** Calls an endpoint and returns what it answers, read by its own contract; fails when it is refused. */
  call<E extends Endpoint>(endpoint: E, given: Given<E>): Promise<z.output<E['reply']>>
  /** Calls an endpoint that must refuse with a problem in the reader's language. */
  refused<E extends Endpoint>(endpoint: E, given: Given<E>): Promise<Refused>
  /** Runs the tasks that listen to what was recorded since the last time, as the worker does. */
  settle(): Promise<void>
  /** Runs a task that works by the clock. */
  runTask(name: string): Promise<void>
  query<T extends object>(jurisdiction: string, statement: ReturnType<typeof sql>): Promise<T[]>
}

export async function openTestHouse(options: { settings?: Partial<Settings> } = {}): Promise<TestHouse> {
  const { database } = await testDatabase()
  await addKnownYears(database)
  let now = new Date('2026-11-23T09:00:00+08:00')
  const tools: Tools = {
    ...testTools(database, () => now),
    settings: { ...testSettings, ...options.settings },
    listened: listenedActions(tasks),
  }
  const qinghe = await settleIn(tools, 'qinghe')
  const liuxi = await settleIn(tools, 'liuxi')
  const names = new Map([...qinghe.people, ...liuxi.people])
  const bySession = identifyBy(tools)
  const app = await createApp({
    tools,
    identify: async (request): Promise<SignedIn | null> => {
      const userId = String(request.headers['x-test-user'] ?? '')
      const name = names.get(userId)
      return name === undefined ? bySession(request) : { userId, name }
    },
    version: 'test',
    log: false,
  })
  for (const room of rooms) await room.routes(app, tools)
  after(() => app.close())

  const inject = (endpoint: Endpoint, { params, query, body, as, language }: Given<Endpoint>) =>
    app.inject({
      method: endpoint.method,
      url: pathOf(endpoint.path, (params ?? {}) as Record<string, string>),
      ...(query ? { query: texts(query) } : {}),
      ...(body === undefined ? {} : { payload: body as object }),
      headers: { 'accept-language': language ?? 'zh', ...(as ? { 'x-test-user': as } : {}) },
    })
  const seen = new Set<string>()
  return {
    tools,
    qinghe,
    liuxi,
    at: (instant) => {
      now = new Date(instant)
    },
    now: () => now,
    send: (sent) => app.inject(sent),
    listen: () => app.listen({ port: 0, host: '127.0.0.1' }),
    call: async (endpoint, given) => {
      const answer = await inject(endpoint, given as Given<Endpoint>)
      assert.ok(answer.statusCode < 300, `${endpoint.method} ${endpoint.path}: ${answer.body}`)
      return endpoint.reply.parse(answer.body === '' ? undefined : answer.json()) as never
    },
    refused: async (endpoint, given) => {
      const answer = await inject(endpoint, given as Given<Endpoint>)
      assert.ok(answer.statusCode >= 400 && answer.statusCode < 500, `${answer.statusCode} ${answer.body}`)
      assert.match(String(answer.headers['content-type']), /^application\/problem\+json/)
      const problem = problemBody.parse(answer.json())
      return { ...problem, fields: problem.errors.map(({ field }) => field) }
    },
    settle: async () => {
      for (const jurisdiction of ['qinghe', 'liuxi']) await runListening(tools, jurisdiction, seen)
    },
    runTask: async (name) => {
      const task = tasks.find((each) => each.name === name)
      assert.ok(task && 'cron' in task, name)
      await task.run(tools)
    },
    query: async <T extends object>(jurisdiction: string, statement: ReturnType<typeof sql>) =>
      database.inJurisdiction(jurisdiction, async (trx) => (await statement.execute(trx)).rows as T[]),
  }
}

/** From the audit itself: what was undone left no line, and so no task hears of it. */
async function runListening(tools: Tools, jurisdiction: string, seen: Set<string>): Promise<void> {
  const { rows } = await tools.database.inJurisdiction(jurisdiction, (trx) =>
    sql<{ eventId: string; action: string; subjectId: string }>`select id as "eventId", action,
      subject_id as "subjectId" from foundation.audit_record order by at, id`.execute(trx),
  )
  for (const happened of rows) {
    if (seen.has(happened.eventId)) continue
    seen.add(happened.eventId)
    for (const task of tasks) {
      if (!('on' in task) || !task.on.includes(happened.action)) continue
      await inWork(tools, jurisdiction, { kind: 'system', task: task.name }, (work) =>
        task.run(work, happened),
      )
    }
  }
}

const texts = (query: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query as object)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  )
