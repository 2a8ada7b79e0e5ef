import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pauseMatter, readMatter, resumeMatter } from '#accountability/matters'
import { newId } from '#foundation/database/server'
import { noticesPage } from '#foundation/notices'
import { inWork } from '#foundation/work/server'
import { listCategories, reclassifyRequest, saveCategory } from '#services/requests'
import { at, monday, qinghe, residentsOf } from '../../../../tests/resident.ts'
import { openTestHouse } from '../../../../tests/small-house.ts'
import {
  announceCommitment,
  askExtension,
  askShelving,
  decideTime,
  listCommitments,
  listTime,
  readMatterTime,
} from '../index.ts'
import { insertExtensionRule } from './index.ts'

const house = await openTestHouse()
const { categories } = house.qinghe
const { report, accept, answer, tracked, matterOf } = residentsOf(house)
const on = (day: string, time = '10:00') => house.at(`2026-${day}T${time}:00+08:00`)
const words = '要等厂家送配件，所以需要多几天'
const grid = 'qinghe-grid1'
const entry = () => ({ entryId: newId() })

const opened = async (day = monday) => {
  house.at(day)
  const receipt = await report()
  await accept(receipt)
  return receipt
}
const kindsOf = async (of: { id: string }) =>
  (await house.call(readMatter, { params: at(of), as: 'qinghe-desk' })).entries.map(({ kind }) => kind)
const timeOf = (of: { id: string }) => house.call(readMatterTime, { params: at(of), as: grid })
const noticesOf = async (as: string, of: { id: string }) => {
  await house.settle()
  const { notices } = await house.call(noticesPage, { params: qinghe, query: {}, as })
  return notices
    .filter(({ matterId }) => matterId === of.id)
    .map(({ words: told }) => told.en.split(/[ ,:]/)[0])
}
const ask = (of: { id: string }, amount = 5, as = grid) =>
  house.call(askExtension, { params: at(of), as, body: { ...entry(), amount, words } })
const decide = (of: { id: string }, requestId: string, approve: boolean, as = 'qinghe-community1') =>
  house.call(decideTime, {
    params: at(of),
    as,
    body: { ...entry(), requestId, approve, words: approve ? '' : '配件明天就到，请按期办完' },
  })

const stairs = async () =>
  (await house.call(listCommitments, { params: qinghe, as: 'qinghe-desk' })).find(
    ({ id }) => id === categories.stairs,
  )!
const announce = (change: object, as = 'qinghe-desk') => {
  const { topicId: _, ...now } = first
  return {
    params: { ...qinghe, id: categories.stairs! },
    as,
    body: { ...now, version: 2, from: '2026-12-01', ...change },
  }
}
const [first] = (await stairs()).versions as [Awaited<ReturnType<typeof stairs>>['versions'][number]]

test('a new version holds from its day for what is opened then, and no matter changes its promise', async () => {
  const refused = await house.refused(announceCommitment, announce({ from: '2026-11-23' }))
  assert.deepEqual(refused.fields, ['from'])
  const beyond = { statutory: { amount: 1, unit: 'working-days' }, legalBasis: '某条例第1条' }
  assert.deepEqual((await house.refused(announceCommitment, announce(beyond))).fields, ['promised.amount'])
  const promised = { amount: 1, unit: 'working-days' }
  for (let twice = 0; twice < 2; twice++) await house.call(announceCommitment, announce({ promised }))
  assert.equal((await stairs()).versions.length, 2)
  const other = await house.refused(announceCommitment, announce({ from: '2026-12-09' }))
  assert.equal(other.code, 'commitment.announced-meanwhile')

  const before = await opened()
  on('12-01', '09:00')
  const after = await report()
  assert.deepEqual((await matterOf(before)).promise, { topicId: categories.stairs, version: 1 })
  assert.deepEqual((await matterOf(after)).promise, { topicId: categories.stairs, version: 2 })
  assert.deepEqual((await matterOf(after)).dueAt, new Date('2026-12-02T17:30:00+08:00'))
  const was = await matterOf(before)
  await house.call(reclassifyRequest, {
    params: at(before),
    as: 'qinghe-desk',
    body: { ...entry(), categoryId: categories.light!, words },
  })
  const now = await matterOf(before)
  assert.equal(now.topicId, categories.light)
  assert.deepEqual([now.promise, now.clock.limit, now.dueAt], [was.promise, was.clock.limit, was.dueAt])
})

test('the dispatch catalogue shows the promise of the day and changes it no more', async () => {
  const listed = async () =>
    (await house.call(listCategories, { params: qinghe })).find(({ id }) => id === categories.stairs)!
  on('11-30')
  assert.deepEqual((await listed()).limit, first.promised)
  on('12-01')
  const { id, groupName: _, ...shown } = await listed()
  assert.deepEqual(shown.limit, { amount: 1, unit: 'working-days' })
  const save = (limit: typeof shown.limit) => ({
    params: { ...qinghe, id },
    as: 'qinghe-admin',
    body: { ...shown, limit },
  })
  const refused = await house.refused(saveCategory, save({ amount: 9, unit: 'working-days' }))
  assert.deepEqual(refused.fields, ['limit.amount'])
  await house.call(saveCategory, save(shown.limit))
})

test('a lawful pause is told with its reason and day, ends by itself on that day, or earlier by the owner', async () => {
  const matter = await opened()
  const was = (await matterOf(matter)).dueAt
  on('11-24')
  const pause = (until: string) => ({
    params: at(matter),
    as: grid,
    body: { ...entry(), reason: 'test', until, words: '水样送检，等结果' } as const,
  })
  assert.deepEqual((await house.refused(pauseMatter, pause('2027-01-24'))).fields, ['until'])
  await house.call(pauseMatter, pause('2026-11-25'))
  assert.equal((await house.refused(pauseMatter, pause('2026-11-26'))).code, 'matter.paused')
  const shown = (await tracked(matter))!
  assert.match(shown.entries.at(-1)!.sentence.zh, /等检验、检测结果，最迟到 2026-11-25/)
  assert.equal(shown.entries.at(-1)!.words, '水样送检，等结果')
  on('11-25', '23:59')
  await house.runTask('resume-paused')
  assert.equal((await kindsOf(matter)).at(-1), 'paused')
  on('11-26', '00:00')
  await house.runTask('resume-paused')
  await house.runTask('resume-paused')
  assert.equal((await kindsOf(matter)).at(-1), 'pause-ended')
  const once = await matterOf(matter)
  assert.ok(once.dueAt > was)
  await house.call(pauseMatter, pause('2026-11-30'))
  on('11-26', '11:00')
  await house.call(resumeMatter, {
    params: at(matter),
    as: grid,
    body: { ...entry(), words: '结果提前出来了' },
  })
  assert.deepEqual((await matterOf(matter)).dueAt, once.dueAt, 'a pause of one morning moves no day')
})

test('more time is asked for before expiry, granted by the level above, once, and the resident reads why', async () => {
  const matter = await opened()
  const was = await matterOf(matter)
  const { amount } = was.clock.limit
  assert.equal(
    (
      await house.refused(askExtension, {
        params: at(matter),
        as: 'qinghe-desk',
        body: { ...entry(), amount: 1, words },
      })
    ).status,
    403,
  )
  assert.deepEqual(
    (
      await house.refused(askExtension, {
        params: at(matter),
        as: grid,
        body: { ...entry(), amount: amount + 1, words },
      })
    ).fields,
    ['amount'],
  )
  const { requests } = await ask(matter, amount)
  assert.ok((await noticesOf('qinghe-community1', matter)).includes('More'))
  assert.deepEqual((await matterOf(matter)).dueAt, was.dueAt, 'nothing moves until it is decided')
  const { pending } = await house.call(listTime, { params: qinghe, as: 'qinghe-community1' })
  assert.equal(pending.find(({ request }) => request.matterId === matter.id)?.mayDecide, true)
  const requestId = requests[0]!.id
  for (const as of [grid, 'qinghe-grid1b']) {
    const own = await house.refused(decideTime, {
      params: at(matter),
      as,
      body: { ...entry(), requestId, approve: true },
    })
    assert.equal(own.status, 403)
  }
  await decide(matter, requestId, true)
  const now = await matterOf(matter)
  assert.equal(now.clock.added, amount)
  assert.deepEqual(now.clock.startedAt, was.clock.startedAt)
  assert.ok(now.dueAt > was.dueAt)
  const line = (await tracked(matter))!.entries.at(-1)!
  assert.deepEqual([line.kind, line.words], ['extended', words])
  assert.match(line.sentence.zh, /同意延期/)
  assert.ok(!(await tracked(matter, null))!.entries.some(({ kind }) => kind === 'extended'))
  const again = await house.refused(askExtension, {
    params: at(matter),
    as: grid,
    body: { ...entry(), amount: 1, words },
  })
  assert.equal(again.code, 'time.no-more')
  assert.ok((await noticesOf(grid, matter)).includes('More'))
})

test('a refused extension leaves the date; one asked for too late, or answered before it was decided, comes to nothing', async () => {
  const matter = await opened()
  const was = (await matterOf(matter)).dueAt
  const { requests } = await ask(matter, 1)
  const { requests: decided } = await decide(matter, requests[0]!.id, false, 'qinghe-leader')
  assert.equal(decided[0]!.state, 'refused')
  assert.deepEqual((await matterOf(matter)).dueAt, was)
  assert.ok(!(await tracked(matter))!.entries.some(({ kind }) => kind.startsWith('extension')))
  house.at(new Date(was.getTime() + 1000))
  const late = await house.refused(askExtension, {
    params: at(matter),
    as: grid,
    body: { ...entry(), amount: 1, words },
  })
  assert.equal(late.code, 'time.expired')

  const other = await opened()
  const open = await ask(other, 1)
  await answer(other)
  await house.settle()
  assert.equal((await timeOf(other)).requests[0]!.state, 'lapsed')
  const none = await house.refused(decideTime, {
    params: at(other),
    as: 'qinghe-leader',
    body: { ...entry(), requestId: open.requests[0]!.id, approve: true },
  })
  assert.equal(none.code, 'time.decided')
})

test('what cannot be solved now is shelved with a plan, stays on the list, and comes back by itself', async () => {
  const matter = await opened()
  const plan = '电梯要更换主板，厂家 12 月中旬供货，到货当天安装'
  const shelve = { params: at(matter), as: grid, body: { ...entry(), reviewOn: '2026-12-14', words: plan } }
  assert.deepEqual(
    (await house.refused(askShelving, { ...shelve, body: { ...shelve.body, reviewOn: '2026-11-23' } }))
      .fields,
    ['reviewOn'],
  )
  const { requests } = await house.call(askShelving, shelve)
  await decide(matter, requests[0]!.id, true, 'qinghe-desk')
  const shelved = async () =>
    (await house.call(listTime, { params: qinghe, as: 'qinghe-desk' })).shelved.find(
      (row) => row.matter.id === matter.id,
    )
  assert.deepEqual([(await shelved())?.reviewOn, (await shelved())?.plan], ['2026-12-14', plan])
  const line = (await tracked(matter))!.entries.at(-1)!
  assert.equal(line.words, plan)
  assert.match(line.sentence.zh, /2026-12-14 再办/)
  on('12-13', '23:00')
  await house.runTask('resume-paused')
  assert.ok(await shelved())
  on('12-14', '00:05')
  await house.runTask('resume-paused')
  assert.equal((await kindsOf(matter)).at(-1), 'review-due')
  assert.equal(await shelved(), undefined)
  assert.ok((await noticesOf(grid, matter)).includes('Its'))
  assert.ok((await noticesOf('qinghe-community1', matter)).includes('Its'))
  assert.ok((await matterOf(matter)).dueAt > new Date('2026-12-14T17:00:00+08:00'))
})

test('how far a promise may be put off is a setting', async () => {
  await inWork(house.tools, 'qinghe', { kind: 'system', task: 'test' }, (work) =>
    insertExtensionRule(work, { version: 1, times: 2, mostDays: 10 }),
  )
  const matter = await opened()
  for (let time = 0; time < 2; time++) {
    const { requests } = await ask(matter, 10)
    await decide(matter, requests[0]!.id, true)
  }
  assert.equal(
    (
      await house.refused(askExtension, {
        params: at(matter),
        as: grid,
        body: { ...entry(), amount: 1, words },
      })
    ).code,
    'time.no-more',
  )
})
