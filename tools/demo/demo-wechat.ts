import type { Tools } from '#foundation/work/server'
import { platformUrl, usualMenu } from '#services/wechat'
import { findWechatAccount, saveWechatAccount, takeMessage } from '#services/wechat/server'
import type { DemoNeighbourhood } from './demo-neighbourhood.ts'

type Said = Parameters<typeof takeMessage>[1]['said']
const text = (words: string): Said => ({ kind: 'text', words })

/**
 * An account with test keys and no app secret, so that it hears and never calls anybody: a chat that became a request,
 * one that was never sent, one that wants a person, one that sent a video.
 */
export async function seedWechat(tools: Tools, { places }: DemoNeighbourhood): Promise<void> {
  if (await findWechatAccount(tools, 'qinghe')) return
  const spot = places.find(({ kind, point }) => kind === 'building' && point)?.point ?? null
  const now = tools.now().getTime()
  const chats: readonly (readonly [person: string, minutesAgo: number, said: Said])[] = [
    ['oDemoReporter', 52, { kind: 'follow' }],
    ['oDemoReporter', 51, text('三单元门口的下水井盖松了，踩上去会翘，孩子放学都从这儿走')],
    ...(spot ? [['oDemoReporter', 50, positionAt(spot)] as const] : []),
    ['oDemoReporter', 49, text(spot ? '1' : '三单元门口')],
    ['oDemoUndecided', 43, text('楼上装修，中午也在打钻')],
    ['oDemoUndecided', 41, text('重新开始')],
    ['oDemoCaller', 34, text('老人证怎么办，我腿脚不方便')],
    ['oDemoCaller', 33, text('人工')],
    ['oDemoFilmer', 21, { kind: 'other', type: 'shortvideo' }],
  ]
  await tools.database.inJurisdiction('qinghe', async (trx) => {
    const actor = { kind: 'system', task: 'demo' } as const
    const work = { trx, tools, jurisdiction: 'qinghe', actor, requestId: null }
    await saveWechatAccount({ ...work, now: new Date(now - 3_600_000) }, account)
    for (const [at, [openId, minutesAgo, said]] of chats.entries()) {
      const heard = { openId, account: account.originalId, once: `demo ${at}`, said }
      await takeMessage({ ...work, now: new Date(now - minutesAgo * 60_000) }, heard, `demo ${at}`)
    }
  })
}

const account = {
  appId: 'wx0123456789abcdef',
  originalId: 'gh_linlidemo',
  mode: 'secure',
  token: 'linliDemoToken',
  aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  previousAesKey: '',
  secret: '',
  pushCrs: 'gcj02',
  apiUrl: platformUrl,
  menu: usualMenu,
  notice: null,
} as const

function positionAt([lon, lat]: readonly [number, number]): Said {
  const given = { x: String(lat), y: String(lon), system: 'wgs84', source: 'message' } as const
  return { kind: 'position', point: { lon, lat }, label: null, given }
}
