// A small house whose lines are sealed, and what somebody does to it who owns its database.
import assert from 'node:assert/strict'
import { acceptMatter, answerMatter } from '#accountability/matters'
import { type LineState, type Receipt, readReceipt } from '#accountability/seals'
import { checkReceiptHere, verifyJurisdiction } from '#accountability/seals/server'
import { newId } from '#foundation/database/server'
import { type ReceiptBody, sendRequest } from '#services/requests'
import { openTestHouse, type TestHouse } from './small-house.ts'

export const start = new Date('2026-11-23T09:00:00+08:00').getTime()
export const later = (house: TestHouse, minutes: number) =>
  house.at(new Date(house.now().getTime() + minutes * 60_000))

/** A house with one request that was answered, sealed by the task as it runs every five minutes. */
export async function sealedHouse(options?: Parameters<typeof openTestHouse>[0]) {
  const house = await openTestHouse(options)
  const sent = await answered(house, 'qinghe')
  later(house, 5)
  await house.runTask('seal-entries')
  return { house, sent }
}

export async function answered(house: TestHouse, key: 'qinghe' | 'liuxi'): Promise<ReceiptBody> {
  const { places, categories } = house[key]
  const sent = await house.call(sendRequest, {
    params: { jurisdiction: key },
    body: { id: newId(), words: '三栋楼道堆满纸箱', placeId: places.b1!, categoryId: categories.stairs },
  })
  const given = { params: { jurisdiction: key, id: sent.id }, as: `${key}-grid1` }
  await house.call(acceptMatter, { ...given, body: { entryId: newId() } })
  later(house, 30)
  const body = { entryId: newId(), words: '已经清走了。', result: 'fixed' as const }
  await house.call(answerMatter, { ...given, body })
  return sent
}

/** What somebody does who owns the database and goes round the application. */
export async function asOwner(house: TestHouse, statement: string, values: unknown[] = []): Promise<void> {
  const client = await house.tools.database.pool.connect()
  try {
    await client.query('set role none')
    const { rowCount } = await client.query(statement, values)
    assert.ok(rowCount, 'nothing was tampered with')
  } finally {
    client.release(true)
  }
}

export async function download(house: TestHouse, { link }: ReceiptBody): Promise<Receipt> {
  const answer = await house.send({ url: `${link}/receipt.json` })
  assert.equal(answer.statusCode, 200, answer.body)
  const file = readReceipt(answer.body)
  assert.ok(file)
  return file
}

export const statesOf = async (house: TestHouse, file: Receipt): Promise<LineState[]> =>
  (await checkReceiptHere(house.tools, file)).map(({ state }) => state)

export const faultsOf = async (house: TestHouse, key = 'qinghe') =>
  (await verifyJurisdiction(house.tools, key)).faults.map(({ kind, what }) => `${kind}: ${what}`)
