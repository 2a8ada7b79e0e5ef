import { type Matter, whyNotReopenByStaff } from '#accountability/matters'
import { findMatter, readTimeline } from '#accountability/matters/server'
import { readMasked } from '#foundation/people/server'
import { isAllowed, whyNotAllowed } from '#foundation/permissions'
import { readPlaceTree } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { Problem } from '#kernel'
import { readPosts } from '#organisation/teams/server'
import { checkPermissions } from '../check-permissions.ts'
import { whyNotFind, whyNotRecord } from '../check-rules.ts'
import type { ItemBody, ItemRow, SampleBody, SampleRow, Stratum } from '../contract.ts'
import { readStratum } from '../stratum.ts'
import { isSameAgain } from './draw-checks.ts'
import { selectFindingsOf } from './finding-sql.ts'
import {
  findItem,
  findItemWithMatter,
  type Item,
  type ItemWithMatter,
  readResults,
  selectItems,
} from './item-sql.ts'
import { readPageKey, writePageKey } from './page-key.ts'
import { shownFindings } from './read-findings.ts'
import { countChecked, findSample, readCandidates, type Sample, selectSamples } from './sample-sql.ts'

const none = { zh: '', en: '' }
const pageSize = 30

const noCheck = {
  code: 'check.not-found',
  words: { zh: '没有找到这次抽查，或者它不在您的辖区。', en: 'There is no such check in your area.' },
}

export async function listSamples(
  work: Work,
  after: string | undefined,
): Promise<{ rows: SampleRow[]; next: string | null }> {
  const tree = await readPlaceTree(work)
  const covers = (path: string) => isAllowed(checkPermissions, work.actor, 'check.read', path)
  const reach =
    tree.root && covers(tree.root.path)
      ? ('everywhere' as const)
      : tree.places.filter(({ path }) => covers(path)).map(({ id }) => id)
  const page = { after: readPageKey(after), limit: pageSize + 1 }
  const found = await selectSamples(work, reach, page)
  const shown = found.slice(0, pageSize)
  const last = shown.at(-1)
  return {
    rows: await sampleRows(work, shown),
    next: found.length > pageSize && last ? writePageKey(last.drawnAt, last.id) : null,
  }
}

async function sampleRows(work: Work, samples: readonly Sample[]): Promise<SampleRow[]> {
  const { byId } = await readPlaceTree(work)
  const posts = new Map((await readPosts(work)).map((post) => [post.id, post.name]))
  const checked = await countChecked(
    work,
    samples.map(({ id }) => id),
  )
  return samples.map(({ placeId, postId, ...sample }) => ({
    ...sample,
    by: [...sample.by],
    placeName: byId.get(placeId)?.name ?? none,
    postName: postId === null ? null : (posts.get(postId) ?? none),
    checked: checked.get(sample.id) ?? 0,
  }))
}

/** A sample the actor may read; for them any other does not exist. */
async function getSample(work: Work, id: string): Promise<Sample> {
  const sample = await findSample(work, id)
  const place = sample && (await readPlaceTree(work)).byId.get(sample.placeId)
  if (!place || !isAllowed(checkPermissions, work.actor, 'check.read', place.path)) {
    throw new Problem(404, noCheck)
  }
  return sample
}

export async function readSampleBody(work: Work, id: string): Promise<SampleBody> {
  const sample = await getSample(work, id)
  const [row] = await sampleRows(work, [sample])
  const items = await selectItems(work, id)
  const candidates = Map.groupBy(await readCandidates(work, id), ({ stratum }) => stratum)
  const name = await stratumNames(work)
  return {
    sample: { ...row!, seed: sample.seed },
    strata: [...candidates]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([stratum, members]) => ({
        stratum: name(stratum),
        candidates: members.length,
        drawn: items.filter((item) => item.stratum === stratum).length,
      })),
    items: await itemRows(work, items),
    sameAgain: await isSameAgain(
      work,
      sample,
      items.map(({ matterId }) => matterId),
    ),
  }
}

async function stratumNames(work: Work): Promise<(key: string) => Stratum> {
  const { byId } = await readPlaceTree(work)
  return (key) => {
    const { community, ...rest } = readStratum(key)
    return community === undefined ? rest : { ...rest, community: byId.get(community)?.name ?? none }
  }
}

async function itemRows(work: Work, items: readonly ItemWithMatter[]): Promise<ItemRow[]> {
  const { byId } = await readPlaceTree(work)
  const posts = new Map((await readPosts(work)).map((post) => [post.id, post.name]))
  const name = await stratumNames(work)
  return items.map(({ stratum, placeId, ownerPostId, ...item }) => ({
    ...item,
    placeName: byId.get(placeId)?.name ?? none,
    ownerName: posts.get(ownerPostId) ?? none,
    stratum: name(stratum),
  }))
}

/** A drawn matter with what the register knows of it; whoever may not read its sample is told that there is none. */
export async function getItem(
  work: Work,
  id: string,
  locked?: 'locked',
): Promise<{ item: Item; matter: Matter }> {
  const item = await findItem(work, id, locked)
  if (!item) throw new Problem(404, noCheck)
  await getSample(work, item.sampleId)
  return { item, matter: (await findMatter(work.trx, work.jurisdiction, item.matterId))! }
}

export async function readItemBody(work: Work, id: string): Promise<ItemBody> {
  const { item, matter } = await getItem(work, id)
  const [row] = await itemRows(work, [(await findItemWithMatter(work, id))!])
  const results = await readResults(work, id)
  const posts = new Map((await readPosts(work)).map((post) => [post.id, post.name]))
  const lines = await readTimeline(work, matter.id, ['public', 'resident'])
  const person = matter.personId
    ? (await readMasked(work, [matter.personId])).get(matter.personId)
    : undefined
  return {
    sampleId: item.sampleId,
    item: row!,
    asked: lines.find(({ kind }) => kind === 'opened')?.words ?? null,
    answer: lines.findLast(({ kind }) => kind === 'answered')?.words ?? null,
    ownerPostId: matter.ownerPostId,
    person: person ? { id: person.id, name: person.name, phone: person.phone } : null,
    results: results.map(({ postId, ...result }) => ({
      ...result,
      by: postId === null ? none : (posts.get(postId) ?? none),
    })),
    findings: await shownFindings(work, await selectFindingsOf(work, id)),
    whyNot: {
      record: whyNotRecord(matter, item.outcome, work) ?? null,
      find: whyNotFind(matter, results.length, work) ?? null,
      reopen: whyNotReopenByStaff(matter, work) ?? null,
      unmask: whyNotAllowed(checkPermissions, work.actor, 'check.record', matter.placePath) ?? null,
    },
  }
}
