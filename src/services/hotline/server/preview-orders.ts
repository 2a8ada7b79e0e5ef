import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Table } from '#foundation/imports'
import { openTable } from '#foundation/imports/server'
import { getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { type FieldRefusal, Problem, type Words } from '#kernel'
import { isOrderHeader, orderFields, recogniseColumns } from '../hotline-columns.ts'
import { mostOrders, type previewOrders } from '../index.ts'
import { planOrder } from '../plan-order.ts'
import { findOrderCodes } from './hotline-order-sql.ts'

type Preview = z.output<(typeof previewOrders)['reply']>

/** Reads a file of orders and says what would become of each row; writes nothing. */
export async function previewFile(work: Work, bytes: Buffer): Promise<Preview> {
  const folder = await mkdtemp(join(tmpdir(), 'linli-orders-'))
  try {
    const path = join(folder, 'orders')
    await writeFile(path, bytes)
    return await preview(work, await openTable(path, isOrderHeader))
  } catch (error) {
    if (error instanceof Problem || !(error instanceof Error) || 'code' in error) throw error
    // What the reader of tables throws says in both languages what to do instead.
    throw unreadable({ zh: error.message, en: error.message })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function preview(work: Work, { kind, columns, rows }: Table): Promise<Preview> {
  const recognised = recogniseColumns(columns)
  if (recognised.number === undefined) throw unreadable(noNumberColumn)
  const { calendar } = await getJurisdiction(work)
  const orders: Preview['orders'] = []
  const refused: Preview['refused'] = []
  const seen = new Set<string>()
  let twice = 0
  for await (const { number: row, cells, fault } of rows) {
    if (orders.length + refused.length + twice >= mostOrders) throw unreadable(tooMany)
    const number = (cells[recognised.number] ?? '').trim().slice(0, 80)
    const refuse = (wrong: readonly FieldRefusal[]) =>
      refused.push({ row, number, problems: wrong.map(({ field, words }) => ({ field, words })) })
    const planned = fault
      ? { wrong: [{ field: '', ...fault }] }
      : planOrder(cells, recognised, { calendar, now: work.now })
    if ('wrong' in planned) refuse(planned.wrong)
    else if (seen.has(planned.order.number)) twice++
    else {
      seen.add(planned.order.number)
      orders.push(planned.order)
    }
  }
  const there = await findOrderCodes(work.trx, work.jurisdiction, [...seen])
  const used = new Set(Object.values(recognised))
  return {
    kind,
    recognised: orderFields.flatMap((field) =>
      recognised[field] === undefined ? [] : [{ field, column: recognised[field] }],
    ),
    ignored: columns.filter((column) => column !== '' && !used.has(column)),
    orders: orders.filter(({ number }) => !there.has(number)),
    there: there.size + twice,
    refused,
  }
}

const unreadable = (words: Words) => new Problem(422, { code: 'hotline.unreadable', words })

const noNumberColumn: Words = {
  zh: '没有找到“工单编号”和“诉求内容”这样的列。请确认第一个工作表里有表头。',
  en: 'No columns such as 工单编号 and 诉求内容 were found. Make sure the first sheet has a header row.',
}
const tooMany: Words = {
  zh: `一个文件最多 ${mostOrders} 行，请分开导入。`,
  en: `A file may have ${mostOrders} rows; please split it.`,
}
