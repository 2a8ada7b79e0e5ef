// Disputed routing in a few words: object, decide, and look at what came of it.
import { raiseObjection, readObjections, type Teaching } from '#accountability/objections'
import { newId } from '#foundation/database/server'
import { at, qinghe } from './resident.ts'
import type { TestHouse } from './small-house.ts'

export interface Objecting {
  as?: string
  to?: string
  id?: string
}

export function objectingOf(house: TestHouse) {
  const object = (of: { id: string }, { as = 'qinghe-grid1', to, id = newId() }: Objecting = {}) => ({
    id,
    given: {
      params: at(of),
      as,
      body: {
        entryId: id,
        ground: 'not-ours' as const,
        proposedPostId: to ?? house.qinghe.posts.city!,
        words: '这不是我们岗位的事',
      },
    },
  })
  return {
    object,
    raise: async (of: { id: string }, said: Objecting = {}) => {
      const { id, given } = object(of, said)
      await house.call(raiseObjection, given)
      return { id }
    },
    /** What upholding it sends. */
    uphold: (id: string, postId: string, as = 'qinghe-desk', fromNowOn?: Teaching) => ({
      params: { ...qinghe, id },
      as,
      body: { entryId: newId(), postId, words: '归城市管理岗办', ...(fromNowOn ? { fromNowOn } : {}) },
    }),
    /** What rejecting it sends. */
    reject: (id: string, as = 'qinghe-desk') => ({
      params: { ...qinghe, id },
      as,
      body: { entryId: newId(), words: '楼道归网格管' },
    }),
    states: async (of: { id: string }) =>
      (await house.call(readObjections, { params: at(of), as: 'qinghe-desk' })).objections.map(
        ({ state }) => state,
      ),
  }
}
