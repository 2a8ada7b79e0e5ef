import { addFilling, answerSuggestion, saveReport, writeSuggestion } from '#accountability/relief/server'
import type { Tools, Work } from '#foundation/work/server'
import { addDays, dayOf } from '#kernel'
import { demoActorAt } from './demo-actor.ts'
import type { DemoNeighbourhood } from './demo-neighbourhood.ts'
import { idOf } from './demo-places.ts'
import { askedReports, staffSuggestions } from './texts/asked-reports.ts'

const dayMillis = 86_400_000

/** What Qinghe is asked to report, with the minutes it took, and what its staff suggest. */
export async function seedRelief(tools: Tools, neighbourhood: DemoNeighbourhood): Promise<void> {
  const now = tools.now()
  const actorAs = (role: string) =>
    demoActorAt(neighbourhood, neighbourhood.posts.find((post) => post.holder && post.role === role)!.id)
  const [community, leader] = [actorAs('community-staff'), actorAs('leader')]
  await tools.database.inJurisdiction('qinghe', async (trx) => {
    const at = (daysAgo: number, actor = community): Work => {
      const then = new Date(now.getTime() - daysAgo * dayMillis)
      if (daysAgo > 0) then.setUTCHours(2, 15, 0, 0)
      return { trx, tools, jurisdiction: 'qinghe', actor, now: then, requestId: null }
    }
    await tellReports(at)
    await tellSuggestions(at, leader)
  })
}

type At = (daysAgo: number, actor?: Work['actor']) => Work
const zone = 'Asia/Shanghai'
const inDays = (work: Work, days: number) => addDays(dayOf(work.now, zone), days)

async function tellReports(at: At): Promise<void> {
  for (const [number, asked] of askedReports.entries()) {
    const id = idOf(`report request ${number}`)
    const { firstDue, until, filled, columns, answers, ...rest } = asked
    await saveReport(at(100 - number), id, {
      ...rest,
      columns: [...columns],
      answers: [...answers],
      firstDueOn: inDays(at(0), firstDue),
      untilOn: until === null ? null : inDays(at(0), until),
    })
    for (const [ago, minutes] of filled) {
      const work = at(ago)
      const fillingId = idOf(`report filling ${number} ${ago}`)
      await addFilling(work, id, { fillingId, filledOn: inDays(work, 0), minutes })
    }
  }
}

async function tellSuggestions(at: At, leader: Work['actor']): Promise<void> {
  for (const [number, { answer, ago, ...said }] of staffSuggestions.entries()) {
    const id = idOf(`suggestion ${number}`)
    await writeSuggestion(at(ago), { id, ...said })
    if (!answer) continue
    await answerSuggestion(at(ago - 2, leader), id, {
      answerId: idOf(`suggestion answer ${number}`),
      outcome: answer.outcome,
      words: answer.words,
      promisedOn: answer.days === null ? null : inDays(at(0), answer.days),
    })
  }
}
