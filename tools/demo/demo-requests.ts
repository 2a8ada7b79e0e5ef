import { findMatter, mergeMatter } from '#accountability/matters/server'
import { readAudit, record } from '#foundation/audit/server'
import { newId } from '#foundation/database/server'
import { keepPhoto } from '#foundation/files/server'
import type { Place } from '#foundation/places'
import { inWork, type Tools, type Work } from '#foundation/work/server'
import { readPosts } from '#organisation/teams/server'
import { followRequest, takeRequest } from '#services/requests/server'
import { demoActorAt } from './demo-actor.ts'
import { liveStory, type Neighbours } from './demo-life.ts'
import type { DemoJurisdiction } from './demo-map.ts'
import type { DemoNeighbourhood } from './demo-neighbourhood.ts'
import { categoriesWithPhotos, drawDemoPhoto } from './demo-photos.ts'
import { idOf } from './demo-places.ts'
import { type DemoRandom, demoRandom } from './demo-random.ts'
import { fictitiousMobile, foreignNames, residentNames } from './texts/names.ts'
import { placePhrases } from './texts/place-phrases.ts'
import { meTooWords } from './texts/remarks.ts'
import { stories } from './texts/stories.ts'
import type { Story } from './texts/story.ts'
import { tell } from './texts/tell-story.ts'

const days = 92
const mostPhotos = 70
const resident = { kind: 'resident' } as const

/** Fills a demonstration jurisdiction with the requests of three months, told up to today. */
export async function seedRequests(
  tools: Tools,
  key: DemoJurisdiction,
  neighbourhood: DemoNeighbourhood,
  count: number,
  progress: (done: number) => void,
): Promise<void> {
  const random = demoRandom(key === 'qinghe' ? 20_261_123 : 7)
  const buildings = neighbourhood.places.filter(({ kind }) => kind === 'building')
  const order = Array.from({ length: count }, (_, at) => ({
    story: stories[(at * 7) % stories.length]!,
    openedAt: openingTime(tools.now(), at, count, random),
    building: random.of(buildings),
    seed: at,
  })).sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime())
  let photos = 0
  for (const [done, planned] of order.entries()) {
    // Each is one transaction that ends with this line, so an interrupted filling goes on with those that are missing.
    const subject = { kind: 'demo-story', id: String(planned.seed) }
    const told = await inWork(tools, key, resident, (work) =>
      readAudit(work.trx, key, subject.kind, subject.id),
    )
    if (told.length > 0) continue
    const drawn = photos < mostPhotos && hasPhoto(planned.story) && random.chance(0.75)
    if (drawn) photos++
    const fileIds = drawn ? await drawPhoto(tools, key, planned) : []
    const twin = done % 23 === 11
    await inWork(tools, key, resident, async (work) => {
      await tellOne(work, neighbourhood, { ...planned, twin }, fileIds, demoRandom(planned.seed * 977 + 5))
      await record(work, { action: 'demo.told', subject })
    })
    if (done % 20 === 19) progress(done + 1)
  }
}

interface Planned {
  readonly story: Story
  readonly openedAt: Date
  readonly building: Place
  readonly seed: number
}

const hasPhoto = (story: Story): boolean => !story.noPhoto && categoriesWithPhotos.includes(story.category)

async function drawPhoto(tools: Tools, key: string, { story, seed }: Planned): Promise<string[]> {
  const image = await drawDemoPhoto(story.category, seed)
  const kept = image && (await keepPhoto(tools, key, image))
  return kept && typeof kept !== 'string' ? [kept.id] : []
}

/** More of the recent past than of the distant one, at hours when people write. */
function openingTime(now: Date, at: number, count: number, random: DemoRandom): Date {
  const age = days * ((at + 0.5) / count) ** 2.1
  const wall = new Date(now.getTime() - age * 86_400_000)
  wall.setUTCHours(random.pick(15) - 1, random.pick(60), random.pick(60), 0)
  return wall.getTime() < now.getTime() ? wall : new Date(now.getTime() - random.between(0.2, 5) * 3_600_000)
}

async function tellOne(
  given: Work,
  neighbourhood: DemoNeighbourhood,
  planned: Planned & { twin: boolean },
  fileIds: readonly string[],
  random: DemoRandom,
): Promise<void> {
  const { story, openedAt, building } = planned
  const work = { ...given, now: openedAt }
  const place = phraseFor(story, building, random)
  const say = (text: string) => tell(text, place, random.pick)
  const { id } = await takeRequest(
    work,
    {
      id: newId(openedAt.getTime()),
      words: say(story.words),
      categoryId: idOf(`category ${given.jurisdiction} ${story.category}`),
      fileIds: [...fileIds],
      placeId: building.id,
      language: story.language ?? 'zh',
      ...contactFor(story, random),
    },
    random.of(['page', 'page', 'page', 'page', 'phone', 'counter']),
  )
  const neighbours = await neighboursOf(work, neighbourhood)
  if (planned.twin) await tellTwin(work, planned, id, neighbours)
  await liveStory(work, id, { story, tell: say, random, neighbours })
}

/** Another resident has the same problem: some follow the first request, others are merged into it by its owner. */
async function tellTwin(
  given: Work,
  planned: Planned,
  leadId: string,
  neighbours: Neighbours,
): Promise<void> {
  const random = demoRandom(planned.seed + 31)
  const now = new Date(planned.openedAt.getTime() + 3 * 60_000)
  const work = { ...given, now }
  const sent = newId(now.getTime())
  const words = random.of(meTooWords)
  if (random.chance(0.6)) {
    await followRequest(work, leadId, { id: sent, words, language: 'zh' })
    return
  }
  const { story, building } = planned
  const categoryId = idOf(`category ${given.jurisdiction} ${story.category}`)
  const { id } = await takeRequest(
    work,
    { id: sent, words, categoryId, fileIds: [], placeId: building.id, language: 'zh' },
    'page',
  )
  const lead = (await findMatter(work.trx, work.jurisdiction, leadId))!
  await mergeMatter(
    { ...work, actor: neighbours.actorAt(lead.ownerPostId) },
    id,
    newId(now.getTime()),
    lead.code,
  )
}

async function neighboursOf(work: Work, neighbourhood: DemoNeighbourhood): Promise<Neighbours> {
  const posts = await readPosts(work)
  return { posts, actorAt: (postId) => demoActorAt(neighbourhood, postId) }
}

function phraseFor(story: Story, building: Place, random: DemoRandom): string {
  const language = story.language ?? 'zh'
  const number = /(\d+) ?[栋号]/.exec(building.name.zh)?.[1] ?? '3'
  const street = /^(.*[路街巷道])/.exec(building.address ?? '')?.[1] ?? '文昌路'
  return random
    .of(placePhrases[language][story.spot])
    .replace('{n}', number)
    .replace('{u}', String(1 + random.pick(4)))
    .replace('{f}', String(2 + random.pick(5)))
    .replace('{street}', language === 'en' ? 'the main street' : street)
}

function contactFor(story: Story, random: DemoRandom): { phone?: string; name?: string } {
  if (random.chance(0.3)) return {}
  const name = story.language === 'en' ? random.of(foreignNames) : random.of(residentNames).zh
  return { phone: fictitiousMobile(random.pick(9000)), ...(random.chance(0.6) ? { name } : {}) }
}
