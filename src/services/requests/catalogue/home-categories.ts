import { type DefaultCategory, terms, within } from './default-category.ts'
import { emergencyLines } from './emergency-lines.ts'

/**
 * Groups 03 and 04. Words about neighbours name people, so none of group 04 is public unchecked.
 * Five working days is the usual limit for a request for help in published hotline rules.
 */
export const homeCategories: readonly DefaultCategory[] = [
  {
    code: '0301',
    group: '03',
    name: { zh: '电梯故障', en: 'Lift out of order' },
    hint: {
      zh: '电梯停运、异响、开关门不正常、检验过期。',
      en: 'A lift that stands, makes noise, has faulty doors or an expired inspection.',
    },
    keywords: {
      zh: terms('电梯、轿厢、困梯、被困电梯、电梯停、加装电梯、梯控、停运'),
      en: terms('lift, elevator, trapped in the lift, lift doors'),
    },
    gbt: ['01076'],
    limit: within.hours(24),
    duty: 'property',
    level: 'community',
    publishWords: true,
    emergency: emergencyLines.lift,
  },
  {
    code: '0302',
    group: '03',
    name: { zh: '楼道灯、门禁、监控', en: 'Stair lights, door entry, cameras' },
    hint: {
      zh: '楼道灯不亮、单元门关不上、对讲或监控坏。',
      en: 'Stairwell lights, entrance doors, intercoms or cameras that fail.',
    },
    keywords: {
      zh: terms(
        '楼道灯、楼道里的灯、声控灯、感应灯、门禁、单元门、对讲、监控、摄像头、防盗门、刷卡、道闸、快递员进不来',
      ),
      en: terms(
        'stairwell light, hallway light, corridor light, stair light, intercom, entrance door, door lock, key card, camera, gate',
      ),
    },
    gbt: ['01050'],
    limit: within.workingDays(3),
    duty: 'property',
    level: 'community',
    publishWords: true,
  },
  {
    code: '0303',
    group: '03',
    name: { zh: '楼道堆物', en: 'Clutter in the stairwell' },
    hint: {
      zh: '楼道、走廊、天台堆放杂物，占用公共部位。',
      en: 'Things stored in stairs, corridors or on the roof.',
    },
    keywords: {
      zh: terms(
        '楼道堆、堆物、杂物、纸箱、鞋柜、堆在楼道、堆在走廊、楼道里堆、堆满、过道、天台、楼顶平台、当仓库、婴儿车停、楼道里长期',
      ),
      en: terms('clutter, corridor, hallway blocked, boxes, stored, shoe rack, stairwell full'),
    },
    gbt: ['06036'],
    limit: within.workingDays(3),
    duty: 'grid-worker',
    level: 'grid',
    publishWords: false,
  },
  {
    code: '0304',
    group: '03',
    name: { zh: '房屋漏水、外墙脱落', en: 'Leaking roof or crumbling wall' },
    hint: {
      zh: '楼顶、外墙渗水，墙皮瓷砖脱落，房屋裂缝。',
      en: 'Leaks through roof or walls, falling tiles or plaster, cracks.',
    },
    keywords: {
      zh: terms(
        '外墙、墙皮、瓷砖、脱落、屋顶漏、楼顶漏、顶楼、渗水、漏雨、裂缝、墙裂、发霉、楼上漏水、天花板、卫生间漏水、滴到、顶楼漏、一下雨就漏',
      ),
      en: terms(
        'roof, leaking roof, ceiling, wall tiles, plaster, crack, cracks, damp, mould, facade, leak from upstairs',
      ),
    },
    gbt: ['06004'],
    limit: within.workingDays(5),
    duty: 'property',
    level: 'community',
    publishWords: true,
    emergency: emergencyLines.falling,
  },
  {
    code: '0305',
    group: '03',
    name: { zh: '物业服务与收费', en: 'Estate company: service and fees' },
    hint: {
      zh: '物业不管事、收费不清楚、保安保洁不到位。',
      en: 'An estate company that does not act, unclear fees, missing guards or cleaners.',
    },
    keywords: {
      zh: terms('物业、物业费、保安、保洁、停车费、物业公司、收费不、乱收费、公摊、物业不管、前台、物业电话'),
      en: terms(
        'property company, management company, estate company, management fee, security guard, property fee, cleaners',
      ),
    },
    gbt: [],
    limit: within.workingDays(5),
    duty: 'property',
    level: 'community',
    publishWords: false,
  },
  {
    code: '0306',
    group: '03',
    name: { zh: '业委会、维修资金', en: 'Owners’ committee and repair fund' },
    hint: {
      zh: '成立业委会、换届、公共收益、维修资金怎么用。',
      en: 'Setting up or electing a committee, shared income, using the repair fund.',
    },
    keywords: {
      zh: terms('业委会、业主委员会、业主大会、维修资金、维修基金、公共收益、换届、投票表决'),
      en: terms(
        'owners committee, owners’ committee, homeowners, repair fund, maintenance fund, owners meeting',
      ),
    },
    gbt: [],
    limit: within.workingDays(10),
    duty: 'community-services',
    level: 'community',
    publishWords: false,
  },
  {
    code: '0307',
    group: '03',
    name: { zh: '快递柜、晾衣架等共用设施', en: 'Parcel lockers, drying racks and other shared things' },
    hint: {
      zh: '快递柜、晾晒架、旧衣箱、信报箱坏了或摆得不合适。',
      en: 'Parcel lockers, drying racks, clothes banks, letter boxes.',
    },
    keywords: {
      zh: terms('快递柜、快递、晾衣、晾晒、晒被子、旧衣箱、旧衣回收、信箱、信报箱、驿站、饮水机'),
      en: terms('parcel, parcel locker, locker, drying rack, laundry, clothes bank, letter box, mailbox'),
    },
    gbt: ['01058', '01059', '01075'],
    limit: within.workingDays(5),
    duty: 'property',
    level: 'community',
    publishWords: true,
  },
  {
    code: '0401',
    group: '04',
    name: { zh: '邻居吵闹', en: 'Noisy neighbours' },
    hint: {
      zh: '楼上跑跳、拖椅子、半夜唱歌打麻将。',
      en: 'Stamping, furniture, singing or mah-jong at night next door or above.',
    },
    keywords: {
      zh: terms(
        '楼上、邻居、半夜、吵、跑跳、拖椅子、打麻将、麻将、唱歌、睡不着、咚咚、弹琴、隔壁、拖桌子、太吵',
      ),
      en: terms(
        'neighbour, neighbor, upstairs, noisy, stamping, loud music at night, mahjong, cannot sleep, piano',
      ),
    },
    gbt: ['06028'],
    limit: within.workingDays(3),
    duty: 'disputes',
    level: 'community',
    publishWords: false,
  },
  {
    code: '0402',
    group: '04',
    name: { zh: '装修、施工噪声', en: 'Building and renovation noise' },
    hint: {
      zh: '午休、夜间、周末装修，工地夜间施工。',
      en: 'Drilling at midday, night or weekends, construction sites at night.',
    },
    keywords: {
      zh: terms('装修、电钻、钻墙、工地、夜间施工、施工噪声、施工噪音、打桩、敲墙、冲击钻、施工'),
      en: terms(
        'renovation, renovating, drilling, drill, construction noise, building site, hammering, construction at night',
      ),
    },
    gbt: ['08001'],
    limit: within.workingDays(2),
    duty: 'city-management',
    level: 'jurisdiction',
    publishWords: false,
  },
  {
    code: '0403',
    group: '04',
    name: { zh: '广场舞、店铺音响', en: 'Loudspeakers, square dancing' },
    hint: {
      zh: '广场舞、店铺喇叭、酒吧、宣传车声音太大。',
      en: 'Dancing music, shop loudspeakers, bars that are too loud.',
    },
    keywords: {
      zh: terms('广场舞、音响、喇叭、大喇叭、KTV、酒吧、音乐声、叫卖、跳舞、低音炮、扩音'),
      en: terms('loudspeaker, speakers, square dancing, dancing, karaoke, bar music, shop music, ktv'),
    },
    gbt: ['06028'],
    limit: within.workingDays(3),
    duty: 'city-management',
    level: 'jurisdiction',
    publishWords: false,
  },
  {
    code: '0404',
    group: '04',
    name: { zh: '养狗、养家禽扰民', en: 'Dogs and other animals' },
    hint: {
      zh: '遛狗不牵绳、狗叫、养鸡鸭、流浪猫狗。',
      en: 'Dogs off the lead or barking, poultry, strays.',
    },
    keywords: {
      zh: terms(
        '遛狗、狗、狗叫、不牵绳、没牵绳、养狗、大型犬、流浪狗、流浪猫、养鸡、公鸡、打鸣、鸽子、咬人、犬、狗主人、的狗、叫春',
      ),
      en: terms('dog, dogs, barking, leash, lead, stray, strays, rooster, chickens, pigeons'),
    },
    gbt: ['06038'],
    limit: within.workingDays(3),
    duty: 'grid-worker',
    level: 'grid',
    publishWords: false,
    emergency: emergencyLines.health,
  },
  {
    code: '0405',
    group: '04',
    name: { zh: '油烟、异味', en: 'Cooking fumes and smells' },
    hint: {
      zh: '餐馆油烟、烧烤、焚烧、喷漆等异味。',
      en: 'Fumes of restaurants, barbecues, burning, paint.',
    },
    keywords: {
      zh: terms(
        '油烟、异味、烧烤、呛、焚烧、烧东西、烟道、油漆味、臭味、味道大、排烟、烧树叶、烧纸、烟往、刺鼻、喷漆的味道、熏',
      ),
      en: terms('fumes, smell, cooking smoke, barbecue, burning, exhaust, stink, paint smell'),
    },
    gbt: ['06020', '06027', '06029'],
    limit: within.workingDays(5),
    duty: 'city-management',
    level: 'jurisdiction',
    publishWords: false,
  },
]
