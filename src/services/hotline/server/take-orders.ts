import { record } from '#foundation/audit/server'
import { newId } from '#foundation/database/server'
import { whyNotPhone } from '#foundation/people'
import { getJurisdiction, readPlaceTree } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { type FieldRefusal, Problem } from '#kernel'
import { readCategoriesInUse, registerRequest } from '#services/requests/server'
import type { HotlineOrder, OrderOutcome } from '../index.ts'
import { returnUntil } from '../return-order.ts'
import { findOrderCodes, insertOrder, readReturnTime } from './hotline-order-sql.ts'

/** What acts: the same for each order, which has a transaction of its own. */
type Taking = Omit<Work, 'trx' | 'now'>

/** Takes in orders one by one; each is a request under its number, once, and one that is refused never loses another. */
export async function takeAll(taking: Taking, orders: readonly HotlineOrder[]): Promise<OrderOutcome[]> {
  const { tools, jurisdiction } = taking
  const work = <T>(run: (work: Work) => Promise<T>) =>
    tools.database.inJurisdiction(jurisdiction, (trx) => run({ ...taking, trx, now: tools.now() }))
  const codeOf = async (number: string) =>
    (await work(({ trx }) => findOrderCodes(trx, jurisdiction, [number]))).get(number)
  const outcomes: OrderOutcome[] = []
  for (const order of orders) {
    const { number } = order
    const done = (
      outcome: OrderOutcome['outcome'],
      code: string | null,
      problems: readonly FieldRefusal[] = [],
    ) =>
      outcomes.push({
        number,
        outcome,
        code,
        problems: problems.map(({ field, words }) => ({ field, words })),
      })
    const there = await codeOf(number)
    if (there !== undefined) {
      done('there', there)
      continue
    }
    try {
      done('taken', await work((one) => takeOrder(one, order)))
    } catch (error) {
      if (error instanceof Problem) done('refused', null, whyRefused(error))
      // Somebody else sent the same order at the same moment.
      else if ((error as { code?: string }).code === '23505') done('there', (await codeOf(number)) ?? null)
      else throw error
    }
  }
  return outcomes
}

/** Registers the request and keeps what the city said of it; returns its code. */
async function takeOrder(work: Work, order: HotlineOrder): Promise<string> {
  const { trx, jurisdiction, now } = work
  const { calendar } = await getJurisdiction(work)
  const phone = order.callerPhone && !whyNotPhone(order.callerPhone) ? order.callerPhone : undefined
  const unread = order.callerPhone && !phone ? order.callerPhone : undefined
  const placeId = await placeIdOf(work, order)
  const categoryId = await categoryIdOf(work, order.category)
  const { matter } = await registerRequest(
    work,
    {
      id: newId(now.getTime()),
      // What is no number we can call is still a way to reach somebody.
      words: unread ? `${order.words}\n联系电话：${unread}` : order.words,
      fileIds: [],
      language: 'zh',
      ...(categoryId ? { categoryId } : {}),
      ...(placeId ? { placeId } : {}),
      ...(order.address ? { address: order.address } : {}),
      ...(order.callerName ? { name: order.callerName } : {}),
      ...(phone ? { phone } : {}),
    },
    'hotline',
    { source: `hotline:${order.number}` },
  )
  await insertOrder(trx, jurisdiction, {
    number: order.number,
    matterId: matter.id,
    kind: order.kind,
    urgency: order.urgency,
    calledAt: order.calledAt ?? null,
    dispatchedAt: order.dispatchedAt ?? null,
    dueAt: order.dueAt ?? null,
    takenAt: now,
    // An order that reached us late may still go back: the time counts from when it was here.
    returnUntil: returnUntil(now, await readReturnTime(trx, jurisdiction), calendar),
  })
  await record(work, {
    action: 'hotline-order.taken',
    subject: { kind: 'matter', id: matter.id },
    details: { number: order.number },
  })
  return matter.code
}

/** The community that is named, with or without 社区; else the address says it, else the whole jurisdiction. */
async function placeIdOf(work: Work, { community, address }: HotlineOrder): Promise<string | undefined> {
  const { places, root } = await readPlaceTree(work)
  const bare = (name: string) => name.replace(/(社区|村)(居委会|村委会)?$/, '')
  const named =
    community &&
    places.find(({ kind, name }) => kind === 'community' && bare(name.zh) === bare(community.trim()))
  return (named || undefined)?.id ?? (address ? undefined : root?.id)
}

async function categoryIdOf(work: Work, named: string | undefined): Promise<string | undefined> {
  if (!named) return undefined
  const all = await readCategoriesInUse(work)
  return all.find(({ code, name }) => [code, name.zh, name.en].includes(named))?.id
}

const whyRefused = (problem: Problem): readonly FieldRefusal[] =>
  problem.fields.length > 0 ? problem.fields : [{ field: '', code: problem.code, words: problem.words }]
