import { acceptMatter, answerMatter, findMatter } from '#accountability/matters/server'
import { decideObjection, raiseObjection } from '#accountability/objections/server'
import { findTaskListInForce } from '#accountability/task-lists/server'
import type { Place } from '#foundation/places'
import type { Tools, Work } from '#foundation/work/server'
import { type Duty, findResponsiblePost } from '#organisation/teams'
import { readPosts } from '#organisation/teams/server'
import { takeRequest } from '#services/requests/server'
import { demoActorAt } from './demo-actor.ts'
import type { DemoNeighbourhood } from './demo-neighbourhood.ts'
import { idOf } from './demo-places.ts'
import { type DisputedRequest, disputedRequests } from './texts/disputed-requests.ts'

const hour = 3_600_000

/** Disputed routing in Qinghe: one upheld that taught the dispatch catalogue, one rejected, two that wait for a decision. */
export async function seedObjections(tools: Tools, neighbourhood: DemoNeighbourhood): Promise<void> {
  // The first grid's, whose people have the accounts that are printed.
  const building = neighbourhood.places.find(({ kind }) => kind === 'building')!
  for (const [at, told] of disputedRequests.entries()) {
    const now = new Date(tools.now().getTime() - told.hoursAgo * hour)
    await tools.database.inJurisdiction('qinghe', (trx) =>
      tellOne(
        { trx, tools, jurisdiction: 'qinghe', actor: { kind: 'resident' }, now, requestId: null },
        `objection ${at}`,
        told,
        neighbourhood,
        building,
      ),
    )
  }
}

async function tellOne(
  given: Work,
  name: string,
  told: DisputedRequest,
  neighbourhood: DemoNeighbourhood,
  building: Place,
): Promise<void> {
  const { id } = await takeRequest(
    given,
    {
      id: idOf(name),
      words: told.words,
      categoryId: idOf(`category qinghe ${told.category}`),
      fileIds: [],
      placeId: building.id,
      language: 'zh',
    },
    'page',
  )
  const matter = (await findMatter(given.trx, given.jurisdiction, id))!
  const at = (hours: number, postId: string): Work => ({
    ...given,
    actor: demoActorAt(neighbourhood, postId),
    now: new Date(matter.clock.startedAt.getTime() + hours * hour),
  })
  const objectionId = idOf(`${name} raised`)
  const rightPost = told.belongsTo && (await postFor(given, told.belongsTo, building))
  const item = (await findTaskListInForce(given))?.items.find(({ name: { zh } }) => zh === told.item)
  await raiseObjection(at(2, matter.ownerPostId), id, {
    entryId: objectionId,
    ...(rightPost
      ? { ground: 'not-ours', proposedPostId: rightPost }
      : { ground: 'not-listed', listItemId: item?.id }),
    words: told.objection,
  })
  if (!told.ruling) return
  const { upheld, words, fromNowOn } = told.ruling
  const desk = (await postFor(given, 'duty-desk', neighbourhood.places[0]!))!
  await decideObjection(
    at(5, desk),
    objectionId,
    idOf(`${name} decided`),
    upheld && rightPost
      ? { outcome: 'upheld', postId: rightPost, words, fromNowOn }
      : { outcome: 'rejected', words },
  )
  const { ownerPostId } = (await findMatter(given.trx, given.jurisdiction, id))!
  await acceptMatter(at(6, ownerPostId), id, idOf(`${name} accepted`))
  if (!told.answer) return
  const answer = { result: 'fixed', words: told.answer, fileIds: [] } as const
  await answerMatter(at(23, ownerPostId), id, idOf(`${name} answered`), answer)
}

const postFor = async (work: Work, duty: Duty, place: Place): Promise<string | undefined> =>
  findResponsiblePost(await readPosts(work), duty, place.path)?.id
