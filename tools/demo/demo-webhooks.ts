import { inWork, type Tools } from '#foundation/work/server'
import { keepWebhook, markPaused } from '#services/webhooks/server'
import { idOf } from './demo-places.ts'

const days = 86_400_000

/** An endpoint of the city's platform, paused: nobody listens at a name that is only an example, but its messages wait. */
export async function seedWebhooks(tools: Tools): Promise<void> {
  const addedAt = new Date(tools.now().getTime() - 2 * days)
  const id = idOf('webhook of the city')
  const then: Tools = { ...tools, now: () => addedAt }
  await inWork(then, 'qinghe', { kind: 'system', task: 'demo' }, async (work) => {
    await keepWebhook(work, id, {
      name: '市城市运行平台',
      url: 'https://hooks.city.example/linli',
      actions: ['matter.opened', 'matter.answered', 'matter.reopened', 'matter.closed'],
      categoryIds: [],
      communityIds: [],
    })
    await markPaused(work.trx, work.jurisdiction, id, 'by-hand', work.now)
  })
}
