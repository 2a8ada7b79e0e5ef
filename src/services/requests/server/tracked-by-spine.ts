import { isOpen, type Matter } from '#accountability/matters'
import { readTimeline, readTopics } from '#accountability/matters/server'
import { getJurisdiction, readPlaceTree } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'

/** What the spine itself knows of a matter of another kind, so that one tracking page serves them all. */
export async function trackedBySpine(work: Work, matter: Matter) {
  if (matter.kind === 'request') return undefined
  const { name } = await getJurisdiction(work)
  const topic = (await readTopics(work)).get(matter.topicId)
  const place = (await readPlaceTree(work)).byId.get(matter.placeId)
  const entries = isOpen(matter) ? [] : await readTimeline(work, matter.id, ['public'])
  return {
    category: topic?.name ?? name,
    place: place?.name ?? name,
    words: null,
    photos: [],
    answer: entries.findLast(({ kind }) => kind === 'answered')?.words ?? null,
    followers: 0,
  }
}
