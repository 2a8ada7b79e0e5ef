// A house with an account at the stand-in of the platform, both listening, and what people and desk do there.
import { after } from 'node:test'
import { sql } from 'kysely'
import sharp from 'sharp'
import { listWechatInbox, saveWechat, type WechatAccountInput } from '#services/wechat'
import { openTestHouse } from '../small-house.ts'
import { startPlatform, testAccount } from './platform.ts'

export const qinghe = { jurisdiction: 'qinghe' }

export async function openChatHouse() {
  const house = await openTestHouse()
  const { inside } = house.qinghe
  const url = await house.listen()
  const options = { callback: `${url}/wechat/qinghe`, now: house.now, patienceMs: 5_000 }
  const platform = await startPlatform(options)
  after(() => platform.close())
  const account: WechatAccountInput = {
    appId: testAccount.appId,
    originalId: testAccount.originalId,
    mode: 'secure',
    token: testAccount.token,
    aesKey: testAccount.aesKey,
    previousAesKey: '',
    secret: testAccount.secret,
    pushCrs: 'wgs84',
    apiUrl: platform.url,
    menu: '反映 = report\n进度 = progress',
    notice: null,
  }
  const setUp = (more: Partial<WechatAccountInput> = {}) =>
    house.call(saveWechat, { params: qinghe, as: 'qinghe-admin', body: { ...account, ...more } })
  await setUp()

  const tick = () => house.at(new Date(house.now().getTime() + 1000))
  let people = 0
  const somebody = () => `oTest${String(++people).padStart(4, '0')}`
  /** What the account told somebody of its own accord; the list begins anew. */
  async function heard(openId: string): Promise<string[]> {
    tick()
    // What a task did may have left something to a task.
    for (let round = 0; round < 3; round++) await house.settle()
    const mine = platform.told.filter((told) => told.openId === openId)
    platform.told.splice(0, platform.told.length, ...platform.told.filter((told) => told.openId !== openId))
    return mine.map(({ words }) => words)
  }
  const requests = () =>
    house.query<{ id: string; code: string; words: string; photos: number; lon: number; given: unknown }>(
      'qinghe',
      sql`select m.id, m.code, r.words, r.lon, w.given_position as given,
        (select count(*)::int from foundation.file f where f.subject_id = m.id) as photos
        from accountability.matter m join services.request r on r.matter_id = m.id
        left join services.wechat_matter w on w.matter_id = m.id
        where m.channel = 'wechat' order by m.opened_at, m.id`,
    )
  const picture = (colour: string) =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: colour } })
      .jpeg()
      .toBuffer()
  const inbox = () => house.call(listWechatInbox, { params: qinghe, as: 'qinghe-desk' })
  return {
    house,
    inside,
    url,
    options,
    platform,
    account,
    setUp,
    tick,
    somebody,
    heard,
    requests,
    picture,
    inbox,
  }
}
