import { type DefaultCategory, terms, within } from './default-category.ts'

/**
 * Group 01. Published disposal limits: exposed rubbish 4 working hours, street cleaning 2 to 5 working hours,
 * heaps of soil 2 working days, dirty water surfaces 15 working days (promised here sooner).
 */
export const cleanlinessCategories: readonly DefaultCategory[] = [
  {
    code: '0101',
    group: '01',
    name: { zh: '垃圾桶满了、没人收', en: 'Bin full or not collected' },
    hint: {
      zh: '垃圾桶、投放点满溢或损坏，厨余没有按时清运。',
      en: 'Bins or collection points that overflow, are broken or were not emptied.',
    },
    keywords: {
      zh: terms(
        '垃圾桶、垃圾箱、满溢、满出来、溢出来、投放点、垃圾站、垃圾房、没人收、清运、厨余、分类桶、垃圾分类、投放、桶盖',
      ),
      en: terms(
        'bin, bins, overflowing, trash can, garbage, collection, not collected, not emptied, recycling',
      ),
    },
    gbt: ['03004', '03005', '06041', '06042'],
    limit: within.workingHours(4),
    duty: 'environment',
    level: 'community',
    publishWords: true,
  },
  {
    code: '0102',
    group: '01',
    name: { zh: '路上、楼下有垃圾', en: 'Litter on the street or by a building' },
    hint: {
      zh: '散落的垃圾、狗粪、落叶，地面没人扫。',
      en: 'Scattered litter, dog mess, leaves, a place nobody sweeps.',
    },
    keywords: {
      zh: terms(
        '乱扔垃圾、没人扫、打扫、清扫、狗屎、狗粪、狗便、落叶、烟头、垃圾袋、满地、脏乱、卫生死角、果皮、遗撒、一路撒、路上全是泥',
      ),
      en: terms('litter, dirty, sweep, sweeping, dog poo, dog mess, leaves, cigarette butts, rubbish on'),
    },
    gbt: ['06010', '06012', '06014', '06017'],
    limit: within.workingHours(5),
    duty: 'environment',
    level: 'community',
    publishWords: true,
  },
  {
    code: '0103',
    group: '01',
    name: { zh: '建筑垃圾、旧家具堆放', en: 'Rubble or old furniture dumped' },
    hint: {
      zh: '装修垃圾、渣土、旧沙发床垫堆在外面。',
      en: 'Renovation waste, soil, old sofas or mattresses left outside.',
    },
    keywords: {
      zh: terms(
        '建筑垃圾、装修垃圾、渣土、旧家具、旧沙发、沙发、床垫、大件、大件垃圾、砖头、水泥袋、旧柜子、废弃家具、不要的家具、旧的拆了、拆下来的',
      ),
      en: terms('rubble, construction waste, furniture, sofa, mattress, bulky, dumped, fly-tipping, debris'),
    },
    gbt: ['06011', '06018', '06035', '08005'],
    limit: within.workingDays(2),
    duty: 'environment',
    level: 'community',
    publishWords: true,
  },
  {
    code: '0104',
    group: '01',
    name: { zh: '小广告、乱涂乱画', en: 'Leaflets and graffiti' },
    hint: {
      zh: '墙上、门上、电线杆上贴的或喷的小广告。',
      en: 'Leaflets or spray paint on walls, doors and posts.',
    },
    keywords: {
      zh: terms('小广告、乱贴、贴满、涂鸦、乱涂、喷漆、开锁广告、传单、牛皮癣、塞卡片、红漆、办证、喷字'),
      en: terms('leaflet, leaflets, flyers, graffiti, stickers, spray paint, posters, advertisements'),
    },
    gbt: ['07001', '07002', '06004'],
    limit: within.workingDays(2),
    duty: 'grid-worker',
    level: 'grid',
    publishWords: true,
  },
  {
    code: '0105',
    group: '01',
    name: { zh: '公共厕所', en: 'Public toilets' },
    hint: {
      zh: '公厕脏、坏、没水、没纸、关门。',
      en: 'A public toilet that is dirty, broken, without water or closed.',
    },
    keywords: {
      zh: terms('公厕、公共厕所、厕所、洗手间、卫生间没水、蹲位、冲水'),
      en: terms('toilet, toilets, restroom, washroom, flush'),
    },
    gbt: ['03001', '03002'],
    limit: within.workingHours(4),
    duty: 'environment',
    level: 'jurisdiction',
    publishWords: true,
  },
  {
    code: '0106',
    group: '01',
    name: { zh: '污水外溢、下水道反水', en: 'Sewage overflow' },
    hint: {
      zh: '污水井、化粪池往外冒，下水道反味反水。',
      en: 'Sewage or a septic tank that spills over, drains that back up or smell.',
    },
    keywords: {
      zh: terms('污水、粪水、化粪池、下水道、反水、返水、冒污水、往外冒、臭水、反味、污水井、粪便'),
      en: terms('sewage, sewer, septic, backed up, drain smell, stinking water, waste water'),
    },
    gbt: ['03003', '01018', '06030'],
    limit: within.hours(8),
    duty: 'property',
    level: 'community',
    publishWords: true,
  },
  {
    code: '0107',
    group: '01',
    name: { zh: '蚊虫、老鼠、死动物', en: 'Pests and dead animals' },
    hint: {
      zh: '老鼠、蟑螂、蚊子、马蜂窝，或路边的动物尸体。',
      en: 'Rats, cockroaches, mosquitoes, wasp nests, or a dead animal.',
    },
    keywords: {
      zh: terms(
        '老鼠、鼠、蟑螂、蚊子、蚊虫、苍蝇、马蜂、马蜂窝、白蚁、死猫、死狗、动物尸体、灭鼠、消杀、孳生',
      ),
      en: terms(
        'rat, rats, mice, cockroach, cockroaches, mosquito, mosquitoes, wasp, pest, dead cat, dead animal',
      ),
    },
    gbt: ['06037', '06021'],
    limit: within.workingDays(2),
    duty: 'health',
    level: 'community',
    publishWords: true,
  },
  {
    code: '0108',
    group: '01',
    name: { zh: '河塘水面脏、水发臭', en: 'Dirty canal, pond or river' },
    hint: {
      zh: '水面漂垃圾、排污、水发黑发臭，岸边护栏坏。',
      en: 'Floating rubbish, discharge, black or smelly water, a broken bank rail.',
    },
    keywords: {
      zh: terms('河道、河边、河里、水面、排污口、池塘、发黑、死鱼、漂着、护栏河、水塘'),
      en: terms('river, canal, pond, floating, discharge, dead fish, black water, creek'),
    },
    gbt: ['06023', '06025', '06026', '01070'],
    limit: within.workingDays(5),
    duty: 'environment',
    level: 'jurisdiction',
    publishWords: true,
  },
]
