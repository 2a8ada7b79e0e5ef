import { stockTaskList } from '#accountability/task-lists/server'
import { usualSettings } from '#foundation/calendar'
import { createUser, hashPassword } from '#foundation/identity/server'
import type { Place } from '#foundation/places'
import { addJurisdiction, bumpStructure, readPlaceTree, upsertPlaces } from '#foundation/places/server'
import { inWork, type Tools, type Work } from '#foundation/work/server'
import { appoint, upsertPost } from '#organisation/teams/server'
import { readCategories, stockCatalogue } from '#services/requests/server'
import type { DemoJurisdiction } from './demo-map.ts'
import { demoPlaces, idOf } from './demo-places.ts'
import { type DemoPost, demoStaff } from './demo-staff.ts'

export const demoPassword = 'linli-demo-2026'

const told = {
  qinghe: {
    prefix: 'QH0',
    name: { zh: '青禾街道', en: 'Qinghe Subdistrict' },
    dutyPhone: '88880000',
    regionCode: '990101001000',
  },
  liuxi: {
    prefix: 'KX0',
    name: { zh: '柳溪镇', en: 'Liuxi Town' },
    dutyPhone: '88889000',
    regionCode: '990101100000',
  },
} as const

/** Whether a region code is one of the demonstration's, which no real place can have (GB/T 2260 has no 99). */
export const isInvented = (regionCode: string): boolean =>
  Object.values(told).some((known) => known.regionCode === regionCode)

export interface DemoNeighbourhood {
  readonly places: readonly Place[]
  readonly posts: readonly DemoPost[]
  /** Name of a user by account, and their id. */
  readonly users: ReadonlyMap<string, { id: string; name: string }>
}

/** Places, posts, people, categories and templates of one demonstration jurisdiction; what is there stays as it is. */
export async function seedNeighbourhood(tools: Tools, key: DemoJurisdiction): Promise<DemoNeighbourhood> {
  const places = demoPlaces(key)
  const { users, posts } = demoStaff(key, places)
  const root = places.find(({ kind }) => kind === 'jurisdiction')!
  await addJurisdiction(tools.database, tools.now(), {
    id: key,
    ...told[key],
    calendar: usualSettings,
    center: middleOf(root),
    baseMap: '/map/base.json',
  })
  // Everybody has the demonstration's password; hashing it once saves half a minute.
  const passwordHash = await hashPassword(demoPassword)
  await inWork(tools, key, { kind: 'system', task: 'demo' }, async (work) => {
    // All of it is one transaction: where there is a root, there is the rest.
    if ((await readPlaceTree(work)).root) return
    await upsertPlaces(work.trx, key, places)
    for (const { id, account, name } of users) {
      await createUser(work.trx, { id, name, email: account, passwordHash, jurisdictions: [key] }, work.now)
    }
    await seedPosts(work, posts, new Map(users.map(({ account, id }) => [account, id])))
    await stockCatalogue(work, idOf)
    // Published before the first of the demonstration's stories, which may refuse by it.
    const before = { ...work, now: new Date(work.now.getTime() - 100 * 86_400_000) }
    await stockTaskList(before, idOf, await readCategories(work))
    await bumpStructure(work)
  })
  return { places, posts, users: new Map(users.map(({ account, id, name }) => [account, { id, name }])) }
}

async function seedPosts(
  work: Work,
  posts: readonly DemoPost[],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  for (const post of posts) {
    await upsertPost(work.trx, work.jurisdiction, post.id, {
      placeId: post.place.id,
      duty: post.duty,
      nameZh: post.name.zh,
      nameEn: post.name.en,
      phone: post.phone,
      retiredAt: null,
    })
    const userId = post.holder && ids.get(post.holder)
    if (userId) {
      await appoint(work, { holdingId: idOf(`holding ${post.id}`), postId: post.id, userId, role: post.role })
    }
  }
}

function middleOf(place: Place): readonly [number, number] {
  const ring = (place.shape?.type === 'Polygon' ? place.shape.coordinates[0] : undefined) ?? []
  const sum = ring.reduce<[number, number]>(([x, y], [lon, lat]) => [x + lon, y + lat], [0, 0])
  return [sum[0] / ring.length, sum[1] / ring.length]
}
