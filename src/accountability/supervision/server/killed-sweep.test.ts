import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { offerMatter } from '#accountability/matters'
import { newId } from '#foundation/database/server'
import { at, monday, residentsOf } from '../../../../tests/resident.ts'
import { openTestHouse } from '../../../../tests/small-house.ts'

const house = await openTestHouse()
const { report, accept } = residentsOf(house)
const databaseUrl = String(house.tools.database.pool.options.connectionString)
const sweeper = join(import.meta.dirname, '../../../../tests/sweep-ladder.ts')
/** A day after the promise: the clock owes every matter its next step. */
const late = '2026-11-26T15:00:00+08:00'

const count = async (statement: ReturnType<typeof sql>) =>
  Number((await house.query<{ n: string }>('qinghe', statement))[0]!.n)
const linesTold = () =>
  count(sql`select count(*) as n from accountability.matter_entry where user_id is null and post_id is null
    and kind in ('urged', 'unowned')`)

/** Starts a sweep in a process of its own and ends it with SIGKILL once it has told so many lines. */
async function sweepUntil(lines: number): Promise<void> {
  const child = fork(sweeper, [databaseUrl, late], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const gone = once(child, 'exit')
  await once(child, 'message')
  for (let tries = 0; (await linesTold()) < lines; tries++) {
    assert.ok(tries < 2000 && child.exitCode === null, 'the sweep was over before it could be killed')
    await wait(1)
  }
  child.kill('SIGKILL')
  const [, signal] = await gone
  assert.equal(signal, 'SIGKILL')
}

test('a worker killed in the middle of a sweep, twice, has lost nothing and doubled nothing', async () => {
  house.at(monday)
  const owed = new Map<string, { lines: string[]; steps: string[] }>()
  for (let n = 0; n < 32; n++) {
    const matter = await report()
    const kind = (['taken', 'taken', 'unowned', 'offered'] as const)[n % 4]!
    if (kind !== 'unowned') await accept(matter)
    if (kind === 'offered') {
      const body = { entryId: newId(), postId: house.qinghe.posts.city!, words: '请接收' }
      await house.call(offerMatter, { params: at(matter), as: 'qinghe-grid1', body })
    }
    owed.set(matter.id, {
      lines: { taken: ['urged'], unowned: ['unowned', 'urged'], offered: ['offer-expired', 'urged'] }[kind],
      steps: kind === 'unowned' ? ['unowned', 'urged'] : ['urged'],
    })
  }
  const before = await count(sql`select count(*) as n from accountability.matter_entry`)
  await sweepUntil(3)
  const first = await linesTold()
  await sweepUntil(20)
  const all = [...owed.values()].flatMap(({ steps }) => steps).length
  const second = await linesTold()
  assert.ok(first >= 3 && second > first && second < all, `${first}, ${second} of ${all} when killed`)

  house.at(late)
  await house.runTask('climb-ladder')
  await house.runTask('climb-ladder')
  const lines = await house.query<{ id: string; lines: string[] }>(
    'qinghe',
    sql`select matter_id as id, array_agg(kind order by kind) as lines from accountability.matter_entry
      where kind in ('offer-expired', 'unowned', 'urged') group by matter_id`,
  )
  const steps = await house.query<{ id: string; steps: string[] }>(
    'qinghe',
    sql`select matter_id as id, array_agg(rung order by rung) as steps from accountability.ladder_step
      group by matter_id`,
  )
  const stepsOf = new Map(steps.map((row) => [row.id, row.steps]))
  const found = new Map(lines.map((row) => [row.id, { lines: row.lines, steps: stepsOf.get(row.id) }]))
  assert.deepEqual(Object.fromEntries(found), Object.fromEntries(owed))
  const told = [...owed.values()].flatMap((of) => of.lines).length
  assert.equal(await count(sql`select count(*) as n from accountability.matter_entry`), before + told)
  const events = sql`select count(*) as n from foundation.audit_record where actor_kind = 'system'
    and action in ('matter.offer-expired', 'matter.unowned', 'matter.urged')`
  assert.equal(await count(events), told, 'each line has its event')
  // One notice for all that a matter was owed, to each whom it concerns: its holder or post, and the desk above.
  const notices = await house.query<{ matters: number; most: number }>(
    'qinghe',
    sql`select count(distinct matter_id)::int as matters, max(n)::int as most from
      (select matter_id, user_id, count(*) as n from foundation.notice group by matter_id, user_id) as told`,
  )
  assert.deepEqual(notices, [{ matters: owed.size, most: 1 }])
})
