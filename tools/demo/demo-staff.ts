import type { StaffRole } from '#foundation/permissions'
import type { Place } from '#foundation/places'
import type { Words } from '#kernel'
import type { Duty } from '#organisation/teams'
import type { DemoJurisdiction } from './demo-map.ts'
import { idOf } from './demo-places.ts'
import { staffNames } from './texts/names.ts'

export interface DemoPost {
  readonly id: string
  readonly place: Place
  readonly duty: Duty
  readonly name: Words
  readonly phone: string
  /** Account of the person at it; null stands empty, so that one sees who answers then. */
  readonly holder: string | null
  readonly role: StaffRole
}

export interface DemoUser {
  readonly id: string
  readonly account: string
  readonly name: string
}

const subdistrictPosts: readonly [Duty, StaffRole, string, Words][] = [
  ['duty-desk', 'duty-desk', 'desk', { zh: '街道值班台', en: 'Subdistrict duty desk' }],
  ['leadership', 'leader', 'leader', { zh: '街道办事处主任', en: 'Head of the subdistrict' }],
  ['leadership', 'administrator', 'admin', { zh: '平台管理岗', en: 'Platform administration' }],
  ['environment', 'department-staff', 'environment', { zh: '环境卫生岗', en: 'Environment and cleaning' }],
  ['city-management', 'department-staff', 'city', { zh: '城市管理岗', en: 'City management' }],
  ['civil-affairs', 'department-staff', 'welfare', { zh: '民政服务岗', en: 'Civil affairs' }],
  ['safety', 'department-staff', 'safety', { zh: '平安建设岗', en: 'Safety' }],
  ['property', 'department-staff', 'property', { zh: '物业指导岗', en: 'Housing estates' }],
  ['disputes', 'department-staff', 'disputes', { zh: '人民调解岗', en: 'People’s mediation' }],
  ['labour', 'department-staff', 'labour', { zh: '劳动保障岗', en: 'Social security and work' }],
  ['health', 'department-staff', 'health', { zh: '卫生健康岗', en: 'Health' }],
]

/** Grids whose post stands empty in the demonstration. */
const emptyEvery = 14

/** Posts and people of a demonstration jurisdiction; accounts end in `.example`, a domain nobody can own. */
export function demoStaff(jurisdiction: DemoJurisdiction, places: readonly Place[]) {
  const users: DemoUser[] = []
  const posts: DemoPost[] = []
  const names = jurisdiction === 'qinghe' ? [...staffNames] : [...staffNames].reverse()
  const addUser = (login: string): string => {
    const account = `${login}@${jurisdiction}.example`
    const name = names[users.length % names.length]!
    users.push({ id: idOf(`user ${account}`), account, name: name.zh })
    return account
  }
  const addPost = (place: Place, duty: Duty, role: StaffRole, name: Words, holder: string | null) =>
    posts.push({
      id: idOf(`post ${place.code} ${duty} ${name.zh}`),
      place,
      duty,
      name,
      phone: `8888${String(1000 + posts.length).slice(0, 4)}`,
      holder,
      role,
    })
  const root = places.find(({ kind }) => kind === 'jurisdiction')!
  const few = jurisdiction === 'liuxi' ? ['desk', 'admin', 'city'] : undefined
  for (const [duty, role, login, name] of subdistrictPosts) {
    if (!few || few.includes(login)) addPost(root, duty, role, name, addUser(login))
  }
  const communities = places.filter(({ kind }) => kind === 'community')
  for (const [at, community] of communities.entries()) {
    const holder = addUser(at === 0 ? 'community' : `community${at + 1}`)
    const { zh, en } = community.name
    addPost(community, 'duty-desk', 'community-staff', { zh: `${zh}值班台`, en: `${en} duty desk` }, holder)
    const services = { zh: `${zh}服务岗`, en: `${en} services` }
    addPost(community, 'community-services', 'community-staff', services, holder)
  }
  const grids = places.filter(({ kind }) => kind === 'grid')
  for (const [at, grid] of grids.entries()) {
    const name = { zh: `${grid.name.zh}网格员`, en: `Grid worker, ${grid.name.en}` }
    const holder = at % emptyEvery === emptyEvery - 1 ? null : addUser(at === 0 ? 'grid' : `grid${at + 1}`)
    addPost(grid, 'grid-worker', 'grid-worker', name, holder)
  }
  return { users, posts }
}
