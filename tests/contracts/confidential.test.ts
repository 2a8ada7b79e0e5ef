// What is confidential is read by its owner and by the resident's own link; here every other door is tried.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawChecks } from '#accountability/checks'
import { acceptMatter, answerMatter, noteMatter, readMatter } from '#accountability/matters'
import { takeComplaint } from '#accountability/pledges/server'
import { listReviews } from '#accountability/reviews'
import { newId } from '#foundation/database/server'
import { inWork } from '#foundation/work/server'
import { dayOf, type Problem } from '#kernel'
import { readTracked, residentStep } from '#services/requests/server'
import { keyOf, qinghe, residentsOf } from '../resident.ts'
import { openTestHouse } from '../small-house.ts'
import { routeTable } from './route-table.ts'

const house = await openTestHouse()
const { report, accept, answer } = residentsOf(house)
const owner = 'qinghe-leader'
const others: (string | null)[] = [...house.qinghe.people.keys(), ...house.liuxi.people.keys(), null].filter(
  (person) => person !== owner,
)
const said = {
  words: '窗口推了三次还骂人',
  note: '内部核实到录像',
  answer: '已经谈话提醒本人',
  review: '还是那副样子呀',
}
const asResident = <T>(run: Parameters<typeof inWork<T>>[3]) =>
  inWork(house.tools, 'qinghe', { kind: 'resident' }, run)

const { matter, link } = await asResident((work) =>
  takeComplaint(work, {
    id: newId(),
    words: said.words,
    postId: house.qinghe.posts.grid1!,
    language: 'zh',
  }),
)
const key = keyOf(link)
const params = { ...qinghe, id: matter.id }

const table = routeTable({ qinghe: house.qinghe, leadCode: async () => matter.code })
const { paths } = (await house.send({ url: '/api/openapi.json' })).json() as { paths: Record<string, object> }
const reads = Object.entries(paths)
  .filter(([, methods]) => 'get' in methods)
  .map(([path]) => path)
const known = { q: said.words, code: matter.code, month: dayOf(house.now(), 'Asia/Shanghai').slice(0, 7) }

/** Where one of these texts is read by anybody but the owner. */
async function doorsThatTell(texts: readonly string[]): Promise<string[]> {
  const open: string[] = []
  for (const path of reads) {
    const url = path.replace('{jurisdiction}', 'qinghe').replace(/\{[^}]+\}/g, matter.id)
    const usual = table[`GET ${path}`]?.query ?? {}
    const searches = [
      usual,
      { ...usual, q: known.q },
      { ...usual, q: known.code },
      { ...usual, month: known.month },
    ]
    for (const person of others) {
      for (const query of searches) {
        const headers = person ? { 'x-test-user': person } : {}
        const { body } = await house.send({ url, query, headers })
        const told = texts.filter((text) => body.includes(text))
        if (told.length > 0)
          open.push(`${person ?? 'anybody'} GET ${path} ${JSON.stringify(query)}: ${told.join()}`)
      }
    }
  }
  return open
}

test('while it is open, late, unanswered, nobody else reads a word of it', async () => {
  await house.settle()
  house.at('2027-02-01T10:00:00+08:00')
  await house.runTask('climb-ladder')
  await house.runTask('keep-figures')
  await house.settle()
  assert.deepEqual(await doorsThatTell(Object.values(said)), [])
})

test('answered, noted, rated badly and gone through the checks, nobody else reads a word of it', async () => {
  await house.call(acceptMatter, { params, as: owner, body: { entryId: newId() } })
  await house.call(noteMatter, { params, as: owner, body: { entryId: newId(), words: said.note } })
  const answered = { entryId: newId(), words: said.answer, result: 'fixed' as const }
  await house.call(answerMatter, { params, as: owner, body: answered })
  await asResident((work) =>
    residentStep(work, matter.code, key, 'rate', {
      entryId: newId(),
      grade: 1,
      words: said.review,
      shared: true,
    }),
  )
  await house.settle()
  await house.runTask('keep-figures')
  const ordinary = await report()
  await accept(ordinary)
  await answer(ordinary)
  const today = dayOf(house.now(), 'Asia/Shanghai')
  const drawn = await house.call(drawChecks, {
    params: qinghe,
    as: 'qinghe-desk',
    body: { id: newId(), from: today, until: today, size: 500 },
  })
  assert.deepEqual(
    drawn.items.map(({ matterId }) => matterId),
    [ordinary.id],
  )
  assert.deepEqual(await doorsThatTell(Object.values(said)), [])
})

test('its owner and the resident by their own link read all of it', async () => {
  const { entries } = await house.call(readMatter, { params, as: owner })
  const told = entries.map(({ words }) => words)
  for (const words of [said.words, said.note, said.answer]) assert.ok(told.includes(words), words)
  const rated = await house.call(listReviews, { params: qinghe, as: owner })
  assert.ok(rated.latest.rows.some(({ words }) => words === said.review))
  const own = await asResident((work) => readTracked(work, matter.code, key))
  assert.equal(own?.words, said.words)
  assert.equal(own?.review?.words, said.review)
  await assert.rejects(
    asResident((work) => readTracked(work, matter.code, null)),
    (problem: Problem) => problem.code === 'request.link-only',
  )
})
