import { type DefaultCategory, terms, within } from './default-category.ts'
import { emergencyLines } from './emergency-lines.ts'

/**
 * Groups 07 and 08. Unlawful building: 20 working days to removal in published limits; hazards run by the clock.
 */
export const hazardCategories: readonly DefaultCategory[] = [
  {
    code: '0701',
    group: '07',
    name: { zh: '违章搭建', en: 'Unlawful building' },
    hint: {
      zh: '楼顶加盖、阳台外扩、院子搭棚、占绿建房。',
      en: 'Extra storeys, extended balconies, sheds in shared yards.',
    },
    keywords: {
      zh: terms(
        '违建、违章建筑、私搭、搭建、搭棚、彩钢、加盖、阳光房、乱搭、违章搭、外扩、加建、围进、浇了水泥、占绿地、圈进、盖房、盖了个房',
      ),
      en: terms(
        'illegal building, illegal structure, unauthorised, extension, shed, built on the roof, rooftop room',
      ),
    },
    gbt: ['06001', '08016'],
    limit: within.workingDays(20),
    duty: 'city-management',
    level: 'jurisdiction',
    publishWords: false,
  },
  {
    code: '0702',
    group: '07',
    name: { zh: '占道经营、流动摊贩', en: 'Stalls and shops on the pavement' },
    hint: { zh: '店外摆摊、流动摊贩、夜市占路。', en: 'Stalls and goods that take the pavement or road.' },
    keywords: {
      zh: terms(
        '摆摊、占道、摊贩、流动摊、店外经营、夜市、小摊、三轮车卖、桌椅摆、出店、摊位、卖早点、摆摊的、城管、鱼摊、地摊',
      ),
      en: terms(
        'stall, stalls, street vendor, vendors, hawker, shop goods on the pavement, tables on the sidewalk, night market',
      ),
    },
    gbt: ['09001', '09002', '09005', '09006', '09022'],
    limit: within.workingDays(2),
    duty: 'city-management',
    level: 'jurisdiction',
    publishWords: false,
  },
  {
    code: '0703',
    group: '07',
    name: { zh: '工地围挡、扬尘、占路', en: 'Building sites: fences, dust, road space' },
    hint: {
      zh: '围挡破、扬尘、渣土车撒漏、占路施工没标志。',
      en: 'Broken fences, dust, dirty lorries, road works without signs.',
    },
    keywords: {
      zh: terms('围挡、扬尘、灰尘、渣土车、开挖、挖路、路挖开、占路施工、没恢复、工地门口、裸土'),
      en: terms('dust, site fence, hoarding, lorries, trucks, road works, dug up, excavation'),
    },
    gbt: ['08002', '08003', '08004', '08006', '08007', '08010', '08011'],
    limit: within.workingDays(3),
    duty: 'city-management',
    level: 'jurisdiction',
    publishWords: true,
  },
  {
    code: '0801',
    group: '08',
    name: { zh: '消防通道、消防设施', en: 'Fire lanes and fire equipment' },
    hint: {
      zh: '消防通道被堵、灭火器过期、消火栓没水。',
      en: 'Blocked fire lanes, expired extinguishers, dry hydrants.',
    },
    keywords: {
      zh: terms(
        '消防、消防通道、灭火器、消火栓、消防栓、安全出口、防火门、逃生、烟感、消防车、烟感报警、误报',
      ),
      en: terms(
        'fire lane, fire exit, extinguisher, extinguishers, hydrant, fire door, smoke alarm, fire engine, emergency exit',
      ),
    },
    gbt: ['01013', '09012'],
    limit: within.hours(24),
    duty: 'safety',
    level: 'community',
    publishWords: true,
    emergency: emergencyLines.fire,
  },
  {
    code: '0802',
    group: '08',
    name: { zh: '电动车进楼、飞线充电', en: 'E-bikes indoors, wires from windows' },
    hint: {
      zh: '电动车推上楼、在楼道充电，从窗口拉线充电。',
      en: 'E-bikes taken upstairs or charged in stairs or by wires from windows.',
    },
    keywords: {
      zh: terms(
        '飞线、拉线充电、电动车上楼、电瓶车上楼、楼道充电、推进电梯、电瓶、推上楼、电动车进电梯、电瓶车进、拉了一根线、插排、窗户拉',
      ),
      en: terms(
        'e-bike, ebike, e-bikes, battery, charging in the stairwell, extension cord, wire from window, charging in the corridor',
      ),
    },
    gbt: [],
    limit: within.hours(24),
    duty: 'safety',
    level: 'community',
    publishWords: false,
    emergency: emergencyLines.fire,
  },
  {
    code: '0803',
    group: '08',
    name: { zh: '线缆垂落、高空坠物', en: 'Hanging cables, falling objects' },
    hint: {
      zh: '电线、网线垂下来，广告牌、窗户、花盆可能掉。',
      en: 'Hanging wires, signs, windows or pots that may fall.',
    },
    keywords: {
      zh: terms(
        '线缆、电线、垂下来、垂落、网线、高空抛物、坠物、花盆、广告牌、要掉、掉下来、晃、电线杆、往下扔、往楼下扔、招牌、砸下来、铁架',
      ),
      en: terms(
        'cable, cables, wire, wires, hanging, falling, thrown from, billboard, flower pot, telephone pole',
      ),
    },
    gbt: ['10002', '01030', '01031', '03006', '06008'],
    limit: within.hours(12),
    duty: 'safety',
    level: 'community',
    publishWords: true,
    emergency: emergencyLines.falling,
  },
  {
    code: '0804',
    group: '08',
    name: { zh: '围墙、护坡、冰雪等危险', en: 'Unsafe walls, slopes, ice' },
    hint: {
      zh: '围墙要倒、护坡裂、结冰、水边没护栏。',
      en: 'Leaning walls, cracked slopes, ice, unfenced water.',
    },
    keywords: {
      zh: terms(
        '围墙、护坡、挡土墙、结冰、积雪、滑倒、要倒、栏杆、危险、倾斜、边坡、全是冰、上冻、路滑、一冻',
      ),
      en: terms('wall leaning, leaning wall, slope, ice, icy, snow, slippery, railing, dangerous, unsafe'),
    },
    gbt: ['06048', '06049', '10001', '01070'],
    limit: within.hours(24),
    duty: 'safety',
    level: 'community',
    publishWords: true,
    emergency: emergencyLines.falling,
  },
]
