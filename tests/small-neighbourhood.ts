// Two neighbouring jurisdictions as small as they can be: squares, a post of each duty that matters, one person a role.
import { createHash } from 'node:crypto'
import { usualSettings } from '#foundation/calendar'
import { createUser, hashPassword } from '#foundation/identity/server'
import type { StaffRole } from '#foundation/permissions'
import type { Place, PlaceKind, Position } from '#foundation/places'
import { addJurisdiction, bumpStructure, upsertPlaces } from '#foundation/places/server'
import { inWork, type Tools } from '#foundation/work/server'
import { type Id, type Limit, uuidv7, type Words } from '#kernel'
import type { Duty } from '#organisation/teams'
import { appoint, upsertPost } from '#organisation/teams/server'
import type { Level, NewCategory } from '#services/requests'
import { upsertCategories } from '#services/requests/server'

export interface Neighbourhood {
  readonly key: string
  /** Ids by short names, such as `g1`. */
  readonly places: Readonly<Record<string, Id>>
  readonly posts: Readonly<Record<string, Id>>
  readonly categories: Readonly<Record<string, Id>>
  /** Names by user id, such as `qinghe-desk`. */
  readonly people: ReadonlyMap<string, string>
  /** A point inside a place. */
  readonly inside: (place: string) => { lon: number; lat: number }
}

export const testPassword = 'a-heron-by-the-river'
const passwordHash = hashPassword(testPassword)

const jurisdictions = {
  qinghe: { prefix: 'QH0', name: { zh: '青禾街道', en: 'Qinghe Subdistrict' }, west: 114, phone: '88880000' },
  liuxi: { prefix: 'KX0', name: { zh: '柳溪镇', en: 'Liuxi Town' }, west: 114.06, phone: '88889000' },
} as const

/** West and east in hundredths of a degree from the jurisdiction's west; all of them are one square high. */
const layout: readonly [
  key: string,
  kind: PlaceKind,
  parent: string | null,
  zh: string,
  west: number,
  east: number,
][] = [
  ['root', 'jurisdiction', null, '街道', 0, 6],
  ['c1', 'community', 'root', '荷花社区', 0, 3],
  ['c2', 'community', 'root', '桂花社区', 3, 6],
  ['g1', 'grid', 'c1', '第一网格', 0, 1.5],
  ['g2', 'grid', 'c1', '第二网格', 1.5, 3],
  ['g3', 'grid', 'c2', '第三网格', 3, 6],
  ['b1', 'building', 'g1', '3栋', 0.2, 0.3],
  ['b3', 'building', 'g3', '8栋', 4, 4.1],
]

/** `g2` has a grid worker's post that stands empty, and nobody in the jurisdiction is there for safety. */
const staff: readonly [
  post: string,
  place: string,
  duty: Duty,
  role: StaffRole,
  people: readonly string[],
][] = [
  ['desk', 'root', 'duty-desk', 'duty-desk', ['desk']],
  ['leadership', 'root', 'leadership', 'leader', ['leader']],
  ['platform', 'root', 'leadership', 'administrator', ['admin']],
  ['city', 'root', 'city-management', 'department-staff', ['city']],
  ['desk1', 'c1', 'duty-desk', 'community-staff', ['community1']],
  ['services1', 'c1', 'community-services', 'community-staff', ['community1']],
  ['desk2', 'c2', 'duty-desk', 'community-staff', ['community2']],
  ['services2', 'c2', 'community-services', 'community-staff', ['community2']],
  ['grid1', 'g1', 'grid-worker', 'grid-worker', ['grid1', 'grid1b']],
  ['grid2', 'g2', 'grid-worker', 'grid-worker', []],
  ['grid3', 'g3', 'grid-worker', 'grid-worker', ['grid3']],
]

const kinds: readonly [
  code: string,
  group: string,
  zh: string,
  en: string,
  duty: Duty,
  level: Level,
  limit: Limit,
][] = [
  ['light', '01', '路灯不亮', 'Street light', 'city-management', 'jurisdiction', days(3)],
  ['stairs', '01', '楼道堆物', 'Things on the stairs', 'grid-worker', 'grid', days(2)],
  ['noise', '02', '噪音扰民', 'Noise', 'community-services', 'community', { amount: 24, unit: 'hours' }],
  ['gas', '03', '燃气异味', 'Smell of gas', 'safety', 'jurisdiction', { amount: 2, unit: 'hours' }],
  ['other', '99', '其他', 'Something else', 'duty-desk', 'community', days(5)],
]

function days(amount: number): Limit {
  return { amount, unit: 'working-days' }
}

/** The same name gives the same id. */
const idOf = (name: string): Id => uuidv7(1_790_000_000_000, createHash('sha256').update(name).digest())

export async function settleIn(tools: Tools, key: keyof typeof jurisdictions): Promise<Neighbourhood> {
  const { prefix, name, west, phone } = jurisdictions[key]
  const { places, list } = drawPlaces(key, name, west)
  await addJurisdiction(tools.database, tools.now(), {
    id: key,
    prefix,
    regionCode: '990101001000',
    name,
    dutyPhone: phone,
    calendar: usualSettings,
    center: [west + 0.03, 30.015],
    baseMap: null,
  })
  const posts = Object.fromEntries(staff.map(([post]) => [post, idOf(`${key} post ${post}`)]))
  const people = new Map<string, string>()
  await inWork(tools, key, { kind: 'system', task: 'test' }, async (work) => {
    await upsertPlaces(work.trx, key, list)
    await bumpStructure(work)
    for (const [post, place, duty, role, holders] of staff) {
      const names = { nameZh: `${place} ${post} 岗`, nameEn: `${post} at ${place}` }
      await upsertPost(work.trx, key, posts[post]!, {
        placeId: places[place]!,
        duty,
        ...names,
        phone,
        retiredAt: null,
      })
      for (const holder of holders) {
        const userId = `${key}-${holder}`
        if (!people.has(userId)) {
          people.set(userId, `员工${holder}`)
          const email = `${holder}@${key}.example`
          const hash = await passwordHash
          await createUser(work.trx, {
            id: userId,
            name: `员工${holder}`,
            email,
            passwordHash: hash,
            jurisdictions: [key],
          })
        }
        await appoint(work, {
          holdingId: idOf(`${key} ${post} ${holder}`),
          postId: posts[post]!,
          userId,
          role,
        })
      }
    }
    await upsertCategories(
      work,
      kinds.map((kind) => categoryOf(key, kind)),
    )
    await bumpStructure(work)
  })
  const categories = Object.fromEntries(kinds.map(([code]) => [code, idOf(`${key} category ${code}`)]))
  const inside = (place: string) => {
    const [, , , , from, to] = layout.find(([name]) => name === place)!
    return { lon: west + (from + to) / 200, lat: 30.015 }
  }
  return { key, places, posts, categories, people, inside }
}

function drawPlaces(key: string, name: Words, west: number) {
  const places = Object.fromEntries(layout.map(([place]) => [place, idOf(`${key} place ${place}`)]))
  const paths = new Map<string, string>()
  const list = layout.map(([place, kind, parent, zh, from, to]): Place => {
    const code = `${key}-${place}`
    const path = parent === null ? code : `${paths.get(parent)}/${code}`
    paths.set(place, path)
    const [left, right] = [west + from / 100, west + to / 100]
    const corners: Position[] = [
      [left, 30],
      [right, 30],
      [right, 30.03],
      [left, 30.03],
      [left, 30],
    ]
    return {
      id: places[place]!,
      kind,
      parentId: parent === null ? null : places[parent]!,
      code,
      name: kind === 'jurisdiction' ? name : { zh, en: `${kind} ${place}` },
      shape: kind === 'building' ? null : { type: 'Polygon', coordinates: [corners] },
      point: kind === 'building' ? [(left + right) / 2, 30.015] : null,
      address: kind === 'building' ? '文昌路 3 号' : null,
      path,
    }
  })
  return { places, list }
}

function categoryOf(
  key: string,
  [code, group, zh, en, duty, level, limit]: (typeof kinds)[number],
): NewCategory {
  return {
    id: idOf(`${key} category ${code}`),
    code,
    group,
    name: { zh, en },
    hint: { zh, en },
    keywords: { zh: [zh.slice(0, 2)], en: [en.toLowerCase()] },
    gbt: [],
    limit,
    duty,
    level,
    // Only what lies in the street shows its words to everybody unasked.
    publishWords: code === 'light',
    emergency: null,
    retired: false,
  }
}
