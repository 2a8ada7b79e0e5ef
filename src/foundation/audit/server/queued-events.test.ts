import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '#foundation/database/server'
import { inWork } from '#foundation/work/server'
import { testDatabase, testJobs, testTools } from '#test'
import { on, record, startTasks } from './index.ts'

const { database, url } = await testDatabase()
const jobs = await testJobs(url)
const tools = { ...testTools(database, () => new Date(), jobs), listened: new Set(['matter.opened']) }
await sql`insert into foundation.jurisdiction
  (id, prefix, region_code, name_zh, name_en, zone, decree, open_hours, duty_phone, settings, structure_version, created_at)
  values ('qinghe', 'QH0', '990106001000', '青禾街道', 'Qinghe', 'Asia/Shanghai', 'cn', '[]', '88880000', '{}', 1, now())`.execute(
  database.shared,
)

const recorded = (id: string, action: string, fail = false) =>
  inWork(tools, 'qinghe', { kind: 'resident' }, async (work) => {
    await record(work, { action, subject: { kind: 'matter', id } })
    if (fail) throw new Error('undone')
  })

test('a task hears of a change exactly when the change is kept, tries again when it failed, and hears nothing else', async () => {
  const [kept, undone, unheard] = [newId(), newId(), newId()]
  await recorded(kept, 'matter.opened')
  await assert.rejects(recorded(undone, 'matter.opened', true), /undone/)
  await recorded(unheard, 'matter.noted')
  const heard: string[] = []
  const again = Promise.withResolvers<void>()
  await startTasks(tools, jobs, [
    on('matter.opened', 'listen', async (work, happened) => {
      heard.push(`${work.jurisdiction} ${happened.subjectId}`)
      if (heard.length === 1) throw new Error('the first time it fails')
      again.resolve()
    }),
  ])
  await again.promise
  assert.deepEqual(heard, [`qinghe ${kept}`, `qinghe ${kept}`])
})
