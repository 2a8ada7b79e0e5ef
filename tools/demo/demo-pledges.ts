import { acceptMatter, answerMatter } from '#accountability/matters/server'
import { stockSets } from '#accountability/pledges'
import { publishAnswer, publishStockRules, signPledge, takeComplaint } from '#accountability/pledges/server'
import type { Actor } from '#foundation/permissions'
import type { Tools, Work } from '#foundation/work/server'
import { demoActorAt } from './demo-actor.ts'
import type { DemoNeighbourhood } from './demo-neighbourhood.ts'
import { idOf } from './demo-places.ts'
import { type DemoComplaint, demoComplaints } from './texts/conduct-complaints.ts'

const hour = 3_600_000
const day = 24 * hour
/** One post in so many has not signed yet. */
const unsignedEvery = 9

/** Rules in force since the year began, most posts signed, four complaints: three answered, two of them in public. */
export async function seedPledges(tools: Tools, neighbourhood: DemoNeighbourhood): Promise<void> {
  const now = tools.now()
  const resident = { kind: 'resident' } as const
  const system = { kind: 'system', task: 'demo' } as const
  const yearBegins = new Date(Date.UTC(now.getUTCFullYear(), 0, 4, 2))
  const within = <T>(actor: Actor, at: Date, run: (work: Work) => Promise<T>): Promise<T> =>
    tools.database.inJurisdiction('qinghe', (trx) =>
      run({ trx, tools, jurisdiction: 'qinghe', actor, now: at, requestId: null }),
    )
  await within(system, yearBegins < now ? yearBegins : now, (work) =>
    publishStockRules(work, idOf('conduct rules')),
  )
  const held = neighbourhood.posts.filter(({ holder }) => holder)
  await within(system, now, async (work) => {
    for (const [at, { id }] of held.entries()) {
      if (at % unsignedEvery === unsignedEvery - 1) continue
      const signed = { id: idOf(`signature ${id}`), holdingId: idOf(`holding ${id}`), version: 1 }
      const signedAt = atWork(new Date(Math.max(yearBegins.getTime(), now.getTime() - (at + 3) * day)), at)
      const by = { ...work, actor: demoActorAt(neighbourhood, id), now: signedAt < now ? signedAt : now }
      await signPledge(by, signed, async () => 'password')
    }
  })
  for (const [at, told] of demoComplaints.entries()) {
    const asked = atWork(new Date(now.getTime() - told.daysAgo * day), at)
    const { matter } = await within(resident, asked, (work) =>
      takeComplaint(work, {
        id: idOf(`complaint ${at}`),
        ruleId: ruleOf(told),
        postId: held.find(({ duty }) => duty === told.duty)?.id,
        words: told.words,
        language: 'zh',
      }),
    )
    const { answer, publicAnswer = null } = told
    if (!answer || matter.state !== 'received') continue
    await within(
      demoActorAt(neighbourhood, matter.ownerPostId),
      new Date(asked.getTime() + 2 * day),
      async (work) => {
        await acceptMatter(work, matter.id, idOf(`complaint ${at} accepted`))
        const said = { words: answer, result: 'fixed', fileIds: [] } as const
        await answerMatter(
          { ...work, now: new Date(work.now.getTime() + 5 * hour) },
          matter.id,
          idOf(`complaint ${at} answered`),
          said,
        )
        if (publicAnswer) await publishAnswer(work, matter.id, publicAnswer)
      },
    )
  }
}

/** The same day in the morning, as people at work would do it. */
function atWork(day: Date, at: number): Date {
  return new Date(new Date(day).setUTCHours(1 + (at % 3), (at * 17) % 60, 0, 0))
}

const ruleOf = ({ rule }: DemoComplaint): string | undefined =>
  stockSets.flatMap(({ rules }) => rules).find(({ name }) => name.zh === rule)?.id
