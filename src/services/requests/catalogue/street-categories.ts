import { type DefaultCategory, terms, within } from './default-category.ts'
import { emergencyLines } from './emergency-lines.ts'

/**
 * Group 02. Published disposal limits: standing water 4 working hours, planting 5 working days; danger to life
 * is given hours by the clock (the city standard dispatches it within 1 hour).
 */
export const streetCategories: readonly DefaultCategory[] = [
  {
    code: '0201',
    group: '02',
    name: { zh: '路灯不亮', en: 'Street lamp out' },
    hint: {
      zh: '街道、小路、广场的灯不亮、闪烁、灯杆歪。',
      en: 'A lamp in a street, lane or square that is out, flickers or leans.',
    },
    keywords: {
      zh: terms(
        '路灯、灯不亮、灯坏、灯杆、黑漆漆、很黑、照明、景观灯、灯一闪、路上黑、步道灯、一片漆黑、加一盏灯、打手电、灯全灭、路灯坏、灯都没亮、灯不亮了、街的灯',
      ),
      en: terms(
        'street lamp, streetlamp, street light, streetlight, lamp, lamps, light out, dark street, flickering, lamp post',
      ),
    },
    gbt: ['01037', '01038', '01039', '01060'],
    limit: within.workingDays(2),
    duty: 'city-management',
    level: 'jurisdiction',
    publishWords: true,
  },
  {
    code: '0202',
    group: '02',
    name: { zh: '井盖损坏、缺失', en: 'Manhole cover broken or missing' },
    hint: {
      zh: '井盖不见、破裂、松动、响，或沟盖板坏。',
      en: 'A manhole or gutter cover that is missing, cracked, loose or noisy.',
    },
    keywords: {
      zh: terms('井盖、窨井、井口、沟盖、盖板、哐当响、窨井盖、地沟'),
      en: terms('manhole, manhole cover, cover missing, drain cover, hatch'),
    },
    gbt: ['01001', '01002', '01003', '01005', '01007', '01011', '01023', '01026'],
    limit: within.hours(4),
    duty: 'city-management',
    level: 'jurisdiction',
    publishWords: true,
    emergency: emergencyLines.hole,
  },
  {
    code: '0203',
    group: '02',
    name: { zh: '路面坑洼、塌陷', en: 'Pothole or broken road' },
    hint: {
      zh: '车行路面有坑、裂、鼓包或下沉。',
      en: 'Holes, cracks, bumps or sinking in a road for vehicles.',
    },
    keywords: {
      zh: terms(
        '路面、坑洼、有坑、大坑、坑坑、塌陷、下沉、开裂、鼓包、水泥路、柏油路、路破、颠、个坑、那个坑、修的路、刚修的路、裂开',
      ),
      en: terms('pothole, potholes, road surface, sinkhole, cracked road, asphalt, bumpy, hole in the road'),
    },
    gbt: ['06013', '06049'],
    limit: within.workingDays(5),
    duty: 'city-management',
    level: 'jurisdiction',
    publishWords: true,
    emergency: emergencyLines.hole,
  },
  {
    code: '0204',
    group: '02',
    name: { zh: '人行道、盲道、坡道', en: 'Pavement, tactile paving, ramps' },
    hint: {
      zh: '地砖松动、盲道断、坡道坏、台阶缺角。',
      en: 'Loose tiles, broken tactile paving, ramps, steps or kerbs.',
    },
    keywords: {
      zh: terms(
        '人行道、盲道、坡道、地砖、砖松、台阶、路沿石、路缘石、扶手、无障碍、轮椅、婴儿车、踩上去溅水、盲道走',
      ),
      en: terms(
        'pavement, sidewalk, tactile, ramp, kerb, curb, paving, loose tile, loose tiles, steps, wheelchair',
      ),
    },
    gbt: ['02034', '06050', '06051', '06052', '09019'],
    limit: within.workingDays(5),
    duty: 'city-management',
    level: 'jurisdiction',
    publishWords: true,
  },
  {
    code: '0205',
    group: '02',
    name: { zh: '健身器材、座椅、凉亭', en: 'Fitness equipment, benches, shelters' },
    hint: {
      zh: '户外健身器材、儿童滑梯、长椅坏了或缺。',
      en: 'Outdoor fitness or play equipment, benches and pavilions.',
    },
    keywords: {
      zh: terms('健身器材、健身、器材、滑梯、秋千、长椅、座椅、凳子、凉亭、跷跷板、单杠、漫步机、儿童乐园'),
      en: terms(
        'fitness, exercise equipment, bench, benches, swing, slide, playground, pavilion, walking machine',
      ),
    },
    gbt: ['01046', '01052', '04007'],
    limit: within.workingDays(5),
    duty: 'community-services',
    level: 'community',
    publishWords: true,
  },
  {
    code: '0206',
    group: '02',
    name: { zh: '树木、绿化', en: 'Trees and green space' },
    hint: {
      zh: '树枝断、挡窗、倾斜，草坪枯、被占。',
      en: 'Broken, leaning or shading trees, worn or taken green space.',
    },
    keywords: {
      zh: terms(
        '树枝、大树、树、修剪、树倒、绿化、绿化带、草坪、花坛、杂草、挡光、树冠、枯枝、毁绿、种菜、香樟、梧桐、修一修、树枝断、断枝、草地、树刮倒、树压',
      ),
      en: terms(
        'tree, trees, branch, branches, lawn, hedge, pruning, trim, weeds, flower bed, vegetable patch',
      ),
    },
    gbt: ['04002', '04003', '04013', '06021', '06045'],
    limit: within.workingDays(5),
    duty: 'city-management',
    level: 'jurisdiction',
    publishWords: true,
    emergency: emergencyLines.falling,
  },
  {
    code: '0207',
    group: '02',
    name: { zh: '积水、雨水口堵', en: 'Flooded street, blocked gully' },
    hint: {
      zh: '下雨积水、雨水箅子堵塞，路上排不掉水。',
      en: 'Standing rainwater, blocked grates, a street that does not drain.',
    },
    keywords: {
      zh: terms('积水、雨水、内涝、雨水箅子、排水、淹、一下雨、下雨就、雨水口、排水口、水漫'),
      en: terms('flood, flooded, flooding, standing water, puddle, gully, drainage, rainwater, grate'),
    },
    gbt: ['01003', '01004', '01073'],
    limit: within.workingHours(4),
    duty: 'city-management',
    level: 'jurisdiction',
    publishWords: true,
  },
  {
    code: '0208',
    group: '02',
    name: { zh: '公交站、路牌、宣传栏', en: 'Bus stops, signs, notice boards' },
    hint: {
      zh: '站牌、路名牌、门牌、宣传栏坏、错、看不清。',
      en: 'Stops, street names, house numbers or boards that are broken, wrong or unreadable.',
    },
    keywords: {
      zh: terms('公交站、站牌、候车亭、路牌、路名牌、门牌、指示牌、宣传栏、公告栏、牌子'),
      en: terms('bus stop, bus shelter, sign, street sign, house number, notice board, name plate'),
    },
    gbt: ['02004', '02012', '02038', '03008', '07008'],
    limit: within.workingDays(5),
    duty: 'city-management',
    level: 'jurisdiction',
    publishWords: true,
  },
]
