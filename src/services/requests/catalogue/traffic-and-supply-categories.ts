import { type DefaultCategory, terms, within } from './default-category.ts'
import { emergencyLines } from './emergency-lines.ts'

/**
 * Groups 05 and 06. Water, power, gas and heat are dispatched within 2 hours in the published city standard;
 * the limits here promise an answer, not only a dispatch.
 */
export const trafficAndSupplyCategories: readonly DefaultCategory[] = [
  {
    code: '0501',
    group: '05',
    name: { zh: '机动车乱停', en: 'Cars parked wrongly' },
    hint: {
      zh: '堵出入口、占人行道、僵尸车长期占位。',
      en: 'Cars on pavements, blocking entrances, abandoned cars.',
    },
    keywords: {
      zh: terms(
        '乱停、停车、违停、僵尸车、占道停车、堵门、堵住出口、车位、开不出来、小车、汽车、停在人行道、违章停车、停满、有车停、有车天天、车停在、贴条、开不出去',
      ),
      en: terms('parked, parking, illegally parked, car, cars, blocking, abandoned car, double parked'),
    },
    gbt: ['09009', '06034'],
    limit: within.workingDays(1),
    duty: 'city-management',
    level: 'jurisdiction',
    publishWords: false,
  },
  {
    code: '0502',
    group: '05',
    name: { zh: '电动车、共享单车乱放', en: 'Scooters and shared bikes in the way' },
    hint: {
      zh: '非机动车、共享单车堵路、倒一片，车棚不够。',
      en: 'Bikes and scooters that block the way, too few stands.',
    },
    keywords: {
      zh: terms(
        '共享单车、单车、自行车、电动车乱停、电瓶车乱放、非机动车、车棚、倒了一片、电动车停、共享单车倒',
      ),
      en: terms('shared bike, shared bikes, bicycle, bicycles, bikes, scooter, scooters, bike rack'),
    },
    gbt: ['02025', '09010', '09011'],
    limit: within.workingHours(8),
    duty: 'city-management',
    level: 'community',
    publishWords: true,
  },
  {
    code: '0503',
    group: '05',
    name: { zh: '充电桩、充电棚', en: 'Charging points' },
    hint: {
      zh: '充电桩坏、不够用、收费高，想装充电桩。',
      en: 'Charging points that are broken, too few, too dear, or wanted.',
    },
    keywords: {
      zh: terms('充电桩、充电棚、充不了电、充电口、充电费、装充电桩、扫码充电、充电柜、充电'),
      en: terms('charging point, charger, charging station, ev charging, charging pile'),
    },
    gbt: ['01054'],
    limit: within.workingDays(5),
    duty: 'community-services',
    level: 'community',
    publishWords: true,
  },
  {
    code: '0504',
    group: '05',
    name: { zh: '红绿灯、标线、减速带', en: 'Traffic lights, markings, speed bumps' },
    hint: {
      zh: '信号灯不亮、斑马线模糊、想加减速带或护栏。',
      en: 'Signals, worn crossings, a speed bump or rail that is wanted or broken.',
    },
    keywords: {
      zh: terms(
        '红绿灯、信号灯、斑马线、标线、减速带、人行横道、路口、护栏、车速、反光镜、过马路、绿灯、红灯、过马路要',
      ),
      en: terms(
        'traffic light, zebra crossing, crosswalk, crossing, speed bump, road marking, junction, speeding',
      ),
    },
    gbt: ['02010', '02014', '02017', '02043', '06016'],
    limit: within.workingDays(5),
    duty: 'city-management',
    level: 'jurisdiction',
    publishWords: true,
  },
  {
    code: '0505',
    group: '05',
    name: { zh: '私装地锁、占公共车位', en: 'Private locks on shared parking' },
    hint: {
      zh: '地锁、石墩、锥桶占着公共车位或道路。',
      en: 'Locks, stones or cones that take a shared space.',
    },
    keywords: {
      zh: terms('地锁、锥桶、石墩、占车位、私占、圈地、私装、霸占'),
      en: terms('parking lock, ground lock, cones, reserved illegally, bollard'),
    },
    gbt: ['06040'],
    limit: within.workingDays(5),
    duty: 'city-management',
    level: 'community',
    publishWords: false,
  },
  {
    code: '0601',
    group: '06',
    name: { zh: '停水、水管漏、水压低', en: 'No water, leaking pipe, low pressure' },
    hint: {
      zh: '家里或楼栋没水、水发黄、公共水管漏。',
      en: 'No or dirty water at home, leaking public pipes.',
    },
    keywords: {
      zh: terms(
        '停水、没水、水管、爆管、漏水、水压、水发黄、自来水、水表、水质、二次供水、水箱、渗水地面、渗清水、冒清水、水龙头、总阀',
      ),
      en: terms(
        'no water, water pipe, burst pipe, water pressure, tap water, water meter, leaking pipe, brown water',
      ),
    },
    gbt: ['01001', '01025'],
    limit: within.hours(24),
    duty: 'property',
    level: 'community',
    publishWords: true,
  },
  {
    code: '0602',
    group: '06',
    name: { zh: '停电、电表、电箱', en: 'Power cut, meters, boxes' },
    hint: {
      zh: '没电、跳闸、电箱门开着、电表有疑问。',
      en: 'No power, tripping, open boxes, meter questions.',
    },
    keywords: {
      zh: terms('停电、没电、跳闸、电表、电箱、配电箱、变压器、电压、断电、来电'),
      en: terms(
        'power cut, no power, no electricity, electricity, blackout, tripping, meter box, transformer, outage',
      ),
    },
    gbt: ['01028', '01048'],
    limit: within.hours(24),
    duty: 'property',
    level: 'community',
    publishWords: true,
    emergency: emergencyLines.wire,
  },
  {
    code: '0603',
    group: '06',
    name: { zh: '燃气问题', en: 'Gas' },
    hint: {
      zh: '没气、燃气表、管道锈、安检预约；有气味先打电话。',
      en: 'No gas, meters, rusty pipes, inspections; if you smell gas call first.',
    },
    keywords: {
      zh: terms('燃气、煤气、天然气、气味、煤气罐、液化气、燃气表、没气、燃气管'),
      en: terms('gas, gas leak, gas meter, gas pipe, smell gas'),
    },
    gbt: ['01011', '01049', '01057'],
    limit: within.hours(2),
    duty: 'safety',
    level: 'jurisdiction',
    publishWords: false,
    emergency: emergencyLines.gas,
  },
  {
    code: '0604',
    group: '06',
    name: { zh: '供暖、热水', en: 'Heating' },
    hint: { zh: '暖气不热、漏水、供热费疑问。', en: 'Radiators that stay cold or leak, heating bills.' },
    keywords: {
      zh: terms('暖气、供暖、不热、供热、采暖、热力、地暖、室温'),
      en: terms('heating, radiator, radiators, no heat, cold flat'),
    },
    gbt: ['01010', '01061'],
    limit: within.hours(48),
    duty: 'property',
    level: 'community',
    publishWords: true,
  },
]
