import type { Spot } from './story.ts'

/** `{n}` building, `{u}` entrance, `{f}` floor, `{street}` name of the nearest street. */
export const placePhrases: Record<'zh' | 'en', Record<Spot, readonly string[]>> = {
  zh: {
    building: [
      '{n} 栋楼下',
      '{n} 栋北面',
      '{n} 栋和后面那栋之间',
      '{n} 栋东头',
      '{n} 栋 {u} 单元门口',
      '{n} 栋后面',
    ],
    stairs: ['{n} 栋 {u} 单元 {f} 楼', '{n} 栋 {u} 单元', '{n} 栋 {u} 单元 {f} 楼到顶楼'],
    home: ['{n} 栋 {u} 单元', '{n} 栋', '{n} 栋 {u} 单元 {f} 楼'],
    lane: [
      '{street}上',
      '{street}中段',
      '{street}拐弯的地方',
      '{street}靠近公交站',
      '{street}早点铺门前',
      '{street}路口',
    ],
    gate: ['小区大门口', '小区西门', '小区北门出口', '小区南门'],
    square: ['小区中间的小广场', '社区服务站前面的空地', '小游园', '{n} 栋前面的活动场'],
    river: ['小河的步道边', '桥头下面', '河边亲水平台', '河堤拐弯的地方'],
    market: ['{street}的菜场门口', '菜场后门', '{street}那排店面门前', '小学斜对面的店门口'],
  },
  en: {
    building: ['outside building {n}', 'behind building {n}', 'at entrance {u} of building {n}'],
    stairs: ['in building {n}, entrance {u}, floor {f}', 'in the stairs of building {n}'],
    home: ['in building {n}', 'in building {n}, entrance {u}'],
    lane: ['on {street}', 'on {street} near the bus stop', 'at the corner of {street}'],
    gate: ['at the west gate', 'at the main gate', 'at the north gate'],
    square: ['in the small square', 'in the little park', 'in front of the community centre'],
    river: ['on the path by the canal', 'under the foot bridge'],
    market: ['outside the market on {street}', 'by the row of shops on {street}'],
  },
}
