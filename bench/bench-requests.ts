import { newId } from '#foundation/database/server'
import type { DemoNeighbourhood } from '../tools/demo/demo-neighbourhood.ts'

/** Where requests of a run can be about: spots inside the jurisdiction and the categories one may choose. */
export interface Sorts {
  readonly spots: readonly { lon: number; lat: number }[]
  readonly categoryIds: readonly string[]
}

export const sortsOf = (places: DemoNeighbourhood['places'], categoryIds: readonly string[]): Sorts => ({
  spots: places.flatMap(({ kind, point }) =>
    kind === 'building' && point ? [{ lon: point[0], lat: point[1] }] : [],
  ),
  categoryIds,
})

const texts = [
  '3号楼2单元楼道的声控灯坏了三天，老人晚上上下楼很不安全，请派人看看。',
  '小区东门口的井盖松动，汽车一压就响，晚上吵得睡不着，也怕有人踩空。',
  '地下车库入口一直渗水，地面很滑，昨天已经有人摔倒了，物业说等下个月再修。',
  '楼下烧烤店每天营业到凌晨一点，油烟直接排到二楼窗口，开不了窗。',
  '消防通道停了两辆车，已经一个星期没有动过，电话也打不通。',
  '健身器材的扶手断了，孩子们还在上面玩，希望尽快修理或者先围起来。',
  '想问一下高龄津贴怎么办理，我父亲今年八十岁，行动不方便，能不能上门。',
  '垃圾桶满了好几天没有清运，天气一热味道很大，苍蝇也多。',
]

/** The nth request a resident sends: half of them chose a category, two in five leave a phone number. */
export function benchRequest(n: number, { spots, categoryIds }: Sorts) {
  return {
    id: newId(),
    words: texts[n % texts.length]!,
    point: spots[(n * 7919) % spots.length],
    ...(n % 2 === 0 ? { categoryId: categoryIds[(n / 2) % categoryIds.length] } : {}),
    ...(n % 5 < 2 ? { phone: `1990000${String(n % 10_000).padStart(4, '0')}` } : {}),
    ...(n % 3 === 0 ? { address: '3号楼2单元门口' } : {}),
  }
}
