import { readTopics } from '#accountability/matters/server'
import { isAllowed, whyNotAllowed } from '#foundation/permissions'
import { readPlaceTree } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { type Id, Problem, type Words } from '#kernel'
import { type FigureFilter, figuresPermissions } from '../index.ts'

export interface FigureScope {
  /** The communities to sum; undefined when it is the whole jurisdiction. */
  readonly communityIds: readonly Id[] | undefined
  /** The topics to sum; undefined when it is all of them. */
  readonly topicIds: readonly Id[] | undefined
  readonly channel: FigureFilter['channel']
  /** What the reader may choose among. */
  readonly communities: readonly { readonly id: Id; readonly name: Words }[]
}

/** What the filter means for this reader: those of a community see that community; asking for another is refused. */
export async function readScope(work: Work, filter: FigureFilter): Promise<FigureScope> {
  const { places, root } = await readPlaceTree(work)
  const may = (path: string) => isAllowed(figuresPermissions, work.actor, 'figures.read', path)
  const everywhere = root !== undefined && may(root.path)
  const communities = places.filter(({ kind, path }) => kind === 'community' && may(path))
  const { communityId } = filter
  if (communityId && !everywhere && !communities.some(({ id }) => id === communityId))
    throw new Problem(403, whyNotAllowed({}, work.actor, 'figures.read')!)
  const mine = everywhere ? undefined : communities.map(({ id }) => id)
  return {
    communityIds: communityId ? [communityId] : mine,
    topicIds: await topicsOf(work, filter),
    channel: filter.channel,
    communities: communities.map(({ id, name }) => ({ id, name })),
  }
}

async function topicsOf(work: Work, { group, topicId }: FigureFilter): Promise<readonly Id[] | undefined> {
  if (group === undefined) return topicId === undefined ? undefined : [topicId]
  const topics = [...(await readTopics(work)).values()].filter((topic) => topic.group.code === group)
  return topics.flatMap(({ id }) => (topicId === undefined || topicId === id ? id : []))
}
