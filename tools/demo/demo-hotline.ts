import { acceptMatter, answerMatter, findMatterByCode } from '#accountability/matters/server'
import type { Tools, Work } from '#foundation/work/server'
import { dayOf } from '#kernel'
import { sendBack, takeAll } from '#services/hotline/server'
import { demoActorAt } from './demo-actor.ts'
import type { DemoNeighbourhood } from './demo-neighbourhood.ts'
import { idOf } from './demo-places.ts'
import { demoRandom } from './demo-random.ts'
import { type DemoOrder, demoOrders } from './texts/hotline-orders.ts'
import { fictitiousMobile, residentNames } from './texts/names.ts'

const hour = 3_600_000
const day = 24 * hour

/** A dozen work orders of the last days in Qinghe: some answered, one sent back, most still under way. */
export async function seedHotline(tools: Tools, neighbourhood: DemoNeighbourhood): Promise<void> {
  const random = demoRandom(77)
  const desk = neighbourhood.posts.find(({ role, holder }) => role === 'duty-desk' && holder)!
  for (const [at, order] of demoOrders.entries()) {
    const takenAt = new Date(tools.now().getTime() - order.hoursAgo * hour)
    const number = `${dayOf(takenAt, 'Asia/Shanghai').replaceAll('-', '')}${String(1201 + at * 37)}`
    const then: Tools = { ...tools, now: () => takenAt }
    const actor = demoActorAt(neighbourhood, desk.id)
    const { title, words, kind, address, urgency } = order
    const [taken] = await takeAll({ tools: then, jurisdiction: 'qinghe', actor, requestId: null }, [
      {
        number,
        words: `${title}\n${words}`,
        kind,
        address,
        urgency: urgency ?? 'usual',
        community: /^\p{Script=Han}+?社区/u.exec(address)?.[0],
        callerName: random.of(residentNames).zh,
        callerPhone: fictitiousMobile(random.pick(9000)),
        calledAt: new Date(takenAt.getTime() - 2 * hour),
        dispatchedAt: new Date(takenAt.getTime() - hour / 2),
        dueAt: new Date(takenAt.getTime() + (urgency ? 2 : 5) * day),
      },
    ])
    if (taken?.outcome !== 'taken') continue
    await tools.database.inJurisdiction('qinghe', (trx) => {
      const now = new Date(takenAt.getTime() + Math.min(order.hoursAgo / 2, 20) * hour)
      const work = { trx, tools, jurisdiction: 'qinghe', actor, now, requestId: null }
      return goOn(work, taken.code!, at, order, neighbourhood)
    })
  }
}

async function goOn(
  work: Work,
  code: string,
  at: number,
  { answer, back }: DemoOrder,
  neighbourhood: DemoNeighbourhood,
): Promise<void> {
  const matter = (await findMatterByCode(work.trx, work.jurisdiction, code))!
  const entryId = idOf(`hotline order ${at} ended`)
  if (back) await sendBack(work, matter.id, { entryId, words: back })
  const held = neighbourhood.posts.some(({ id, holder }) => id === matter.ownerPostId && holder)
  if (!answer || !held) return
  const owner = { ...work, actor: demoActorAt(neighbourhood, matter.ownerPostId) }
  const accepted = new Date(work.now.getTime() - hour)
  await acceptMatter({ ...owner, now: accepted }, matter.id, idOf(`hotline order ${at} accepted`))
  await answerMatter(owner, matter.id, entryId, { result: 'fixed', words: answer, fileIds: [] })
}
