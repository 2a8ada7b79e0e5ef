import { fillWords } from '#foundation/notices'
import { isAllowed, postsOf } from '#foundation/permissions'
import { readPlaceTree } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { Problem } from '#kernel'
import { readPosts } from '#organisation/teams/server'
import { checkPermissions } from '../check-permissions.ts'
import { whyNotReadFinding } from '../check-rules.ts'
import type { FindingBody, FindingRow } from '../contract.ts'
import { type Finding, type FindingState, findingStepWords } from '../finding.ts'
import { findFinding, type KeptFinding, readFindingSteps, selectFindings } from './finding-sql.ts'
import { findItem } from './item-sql.ts'
import { readPageKey, writePageKey } from './page-key.ts'

const none = { zh: '', en: '' }
const pageSize = 50

const noFinding = {
  code: 'finding.not-found',
  words: { zh: '没有找到这个问题，或者它由别的岗位整改。', en: 'There is no such finding for you.' },
}

/** A finding the actor may read; for them any other does not exist. */
export async function getFinding(work: Work, id: string, locked?: 'locked'): Promise<KeptFinding & Finding> {
  const found = await findFinding(work, id, locked)
  const place = found && (await readPlaceTree(work)).byId.get(found.placeId)
  const finding = found && { ...found, placePath: place?.path ?? '' }
  if (!finding || whyNotReadFinding(finding, work)) throw new Problem(404, noFinding)
  return finding
}

/** What the actor's posts put right, and what lies where they check. */
export async function listFindings(
  work: Work,
  { state, after }: { state: FindingState; after: string | undefined },
): Promise<{ rows: FindingRow[]; next: string | null }> {
  const tree = await readPlaceTree(work)
  const covers = (path: string) => isAllowed(checkPermissions, work.actor, 'check.read', path)
  const reach =
    tree.root && covers(tree.root.path)
      ? ('everywhere' as const)
      : {
          posts: postsOf(work.actor),
          places: tree.places.filter(({ path }) => covers(path)).map(({ id }) => id),
        }
  const page = { after: readPageKey(after), limit: pageSize + 1 }
  const found = await selectFindings(work, state, reach, page)
  const shown = found.slice(0, pageSize)
  const last = shown.at(-1)
  return {
    rows: await shownFindings(work, shown),
    next: found.length > pageSize && last ? writePageKey(last.dueAt, last.id) : null,
  }
}

/** With the names of places and posts. */
export async function shownFindings(work: Work, findings: readonly KeptFinding[]): Promise<FindingRow[]> {
  const { byId } = await readPlaceTree(work)
  const posts = new Map((await readPosts(work)).map((post) => [post.id, post.name]))
  return findings.map((finding) => {
    const place = byId.get(finding.placeId)
    return {
      ...finding,
      placePath: place?.path ?? '',
      placeName: place?.name ?? none,
      postName: posts.get(finding.postId) ?? none,
    }
  })
}

export async function readFindingBody(work: Work, id: string): Promise<FindingBody> {
  const finding = await getFinding(work, id)
  const [row] = await shownFindings(work, [finding])
  const item = await findItem(work, finding.itemId)
  const posts = new Map((await readPosts(work)).map((post) => [post.id, post.name]))
  const somebody = { zh: '检查岗位', en: 'The checking post' }
  return {
    finding: row!,
    sampleId: item!.sampleId,
    steps: (await readFindingSteps(work, id)).map(({ postId, ...step }) => ({
      ...step,
      sentence: fillWords(findingStepWords[step.kind], {
        by: (postId && posts.get(postId)) || somebody,
        to: row!.postName,
      }),
    })),
  }
}
