import { sql } from 'kysely'
import { type FigureKey, usualFormula } from '#accountability/figures'
import { excludeFrom, keepFigures, setFormulaFrom, withdrawFrom } from '#accountability/figures/server'
import { getJurisdiction } from '#foundation/places/server'
import type { Tools, Work } from '#foundation/work/server'
import { dayOf } from '#kernel'
import { demoActorAt } from './demo-actor.ts'
import type { DemoNeighbourhood } from './demo-neighbourhood.ts'
import { idOf } from './demo-places.ts'

const day = 86_400_000

/** Matters left out of this month's figures, with what the desk wrote about them; the last one was counted again. */
const left: readonly { figures: FigureKey[]; reason: string; withdrawn?: string }[] = [
  {
    figures: ['response', 'on_time'],
    reason: '当天全区停电检修，系统和电话都打不通，恢复后已第一时间联系。',
  },
  { figures: ['solved', 'satisfied'], reason: '居民反映的路段已移交市政重建，竣工前无法评价是否解决。' },
  {
    figures: ['on_time'],
    reason: '等专业机构出具墙体检测报告，超出承诺时限。',
    withdrawn: '检测等待已在时限内暂停，不必再剔除，照常计入。',
  },
]

/** Counts the demonstration's matters, has the leadership set a stricter formula from this month on, and has the duty desk leave a few out with the leadership's approval. */
export async function seedFigures(tools: Tools, { posts, users, places }: DemoNeighbourhood): Promise<void> {
  await keepFigures(tools)
  const desk = posts.find(({ role, holder }) => role === 'duty-desk' && holder)!
  const leader = posts.find(({ role }) => role === 'leader')!
  const actor = demoActorAt({ posts, users, places }, desk.id)
  const inDemo = <T>(run: (work: Work) => Promise<T>, age = 0, by = actor) =>
    tools.database.inJurisdiction('qinghe', (trx) =>
      run({
        trx,
        tools,
        jurisdiction: 'qinghe',
        actor: by,
        now: new Date(tools.now().getTime() - age),
        requestId: null,
      }),
    )
  const { version: _, fromMonth: __, ...settings } = usualFormula
  await inDemo(
    async (work) => {
      const { zone } = (await getJurisdiction(work)).calendar
      const fromMonth = dayOf(work.now, zone).slice(0, 7)
      await setFormulaFrom(work, idOf('figure formula'), { ...settings, happy: [4, 5], fromMonth })
    },
    0,
    demoActorAt({ posts, users, places }, leader.id),
  )
  const { rows } = await inDemo((work) =>
    sql<{ code: string }>`select code from accountability.matter
      where jurisdiction_id = 'qinghe' and state = 'closed' order by opened_at desc, id limit ${left.length}`.execute(
      work.trx,
    ),
  )
  for (const [at, { withdrawn, ...exclusion }] of left.entries()) {
    const code = rows[at]?.code
    if (code === undefined) continue
    const id = idOf(`figure exclusion ${at}`)
    await inDemo((work) => excludeFrom(work, id, { ...exclusion, code, approvedPostId: leader.id }), day)
    if (withdrawn) await inDemo((work) => withdrawFrom(work, id, withdrawn))
  }
}
