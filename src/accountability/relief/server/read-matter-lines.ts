import type { MatterTables } from '#accountability/matters/server'
import { type DeskReading, readDesk, readTopics } from '#accountability/matters/server'
import type { Grade } from '#accountability/reviews'
import type { Level } from '#accountability/supervision'
import { readMasked } from '#foundation/people/server'
import { readPlaceTree } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import type { Words } from '#kernel'
import { readPosts } from '#organisation/teams/server'
import type { MatterLine } from '../matter-ledger.ts'

type Read = Pick<
  MatterTables,
  'accountability.matter' | 'accountability.matter_entry' | 'accountability.review'
> & {
  'accountability.supervision': {
    jurisdiction_id: string
    matter_id: string
    level: Level
    closed_at: Date | null
  }
}
const tables = (work: Work) => work.trx.withTables<Read>()

const linesAtOnce = 500
const none: Words = { zh: '', en: '' }

/** A page of the ledger: what the desk finds by its key, filled up by the ids of the page. */
export async function readMatterLines(
  work: Work,
  filter: DeskReading,
  after: string | undefined,
): Promise<{ rows: Omit<MatterLine, 'number'>[]; next: string | null }> {
  const page = await readDesk(work, filter, { after, limit: linesAtOnce, oldestFirst: true })
  const ids = page.rows.map(({ id }) => id)
  if (ids.length === 0) return { rows: [], next: null }
  const [matters, entries, reviews, supervised] = await Promise.all([
    readMatters(work, ids),
    readEntries(work, ids),
    readReviews(work, ids),
    readSupervised(work, ids),
  ])
  const people = await readMasked(work, [
    ...new Set([...matters.values()].flatMap(({ person_id }) => person_id ?? [])),
  ])
  const { byId } = await readPlaceTree(work)
  const topics = await readTopics(work)
  const posts = new Map((await readPosts(work)).map(({ id, name }) => [id, name]))
  const rows = page.rows.flatMap(({ id }) => {
    const matter = matters.get(id)
    if (!matter) return []
    const told = entries.get(id)
    const person = matter.person_id === null ? undefined : people.get(matter.person_id)
    return {
      code: matter.code,
      channel: matter.channel,
      openedAt: matter.opened_at,
      asker: person?.name ?? null,
      phone: person?.phone ?? null,
      words: told?.words ?? matter.title,
      topic: topics.get(matter.topic_id)?.name ?? null,
      community: byId.get(matter.community_id)?.name ?? none,
      place: placeName(byId, matter.place_id),
      owner: posts.get(matter.owner_post_id) ?? none,
      acceptedAt: told?.acceptedAt ?? null,
      limit: { amount: matter.limit_amount, unit: matter.limit_unit },
      dueAt: matter.due_at,
      answeredAt: matter.answered_at,
      result: matter.result,
      answer: told?.answer ?? null,
      review: reviews.get(id) ?? null,
      reopened: matter.reopened,
      urged: told?.urged ?? 0,
      supervision: supervised.get(id) ?? null,
      state: matter.state,
      closedAt: matter.closed_at,
    }
  })
  return { rows, next: page.next }
}

/** A building is found by its grid too. */
function placeName(
  byId: ReadonlyMap<string, { kind: string; name: Words; parentId: string | null }>,
  id: string,
): Words {
  const place = byId.get(id)
  const above = place?.kind === 'building' && place.parentId ? byId.get(place.parentId) : undefined
  if (!place || !above) return place?.name ?? none
  return { zh: `${above.name.zh} ${place.name.zh}`, en: `${above.name.en}, ${place.name.en}` }
}

async function readMatters(work: Work, ids: readonly string[]) {
  const rows = await tables(work)
    .selectFrom('accountability.matter')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('id', 'in', ids)
    .select(['id', 'code', 'channel', 'opened_at', 'person_id', 'title', 'topic_id', 'community_id'])
    .select(['place_id', 'owner_post_id', 'limit_amount', 'limit_unit', 'due_at', 'answered_at', 'result'])
    .select(['reopened', 'state', 'closed_at'])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

interface Told {
  words: string | null
  acceptedAt: Date | null
  answer: string | null
  urged: number
}

/** What the timelines tell: the words it came with, who first took it up, the latest answer, and how often it was urged. */
async function readEntries(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, Told>> {
  const rows = await tables(work)
    .selectFrom('accountability.matter_entry')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('matter_id', 'in', ids)
    .where('kind', 'in', ['opened', 'accepted', 'offer-accepted', 'answered', 'urged', 'urged-by-resident'])
    .orderBy('at')
    .select(['matter_id', 'kind', 'at', 'words'])
    .execute()
  const all = new Map<string, Told>()
  for (const { matter_id, kind, at, words } of rows) {
    const told = all.get(matter_id) ?? { words: null, acceptedAt: null, answer: null, urged: 0 }
    if (kind === 'opened') told.words = words
    else if (kind === 'answered') told.answer = words
    else if (kind === 'urged' || kind === 'urged-by-resident') told.urged++
    else told.acceptedAt ??= at
    all.set(matter_id, told)
  }
  return all
}

/** The latest review of each. */
async function readReviews(work: Work, ids: readonly string[]) {
  const rows = await tables(work)
    .selectFrom('accountability.review')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('matter_id', 'in', ids)
    .orderBy('round')
    .select(['matter_id', 'grade', 'solved'])
    .execute()
  return new Map(rows.map(({ matter_id, grade, solved }) => [matter_id, { grade: grade as Grade, solved }]))
}

async function readSupervised(work: Work, ids: readonly string[]) {
  const rows = await tables(work)
    .selectFrom('accountability.supervision')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('matter_id', 'in', ids)
    .select(['matter_id', 'level', 'closed_at'])
    .execute()
  return new Map(rows.map((row) => [row.matter_id, { level: row.level, closed: row.closed_at !== null }]))
}
