import { on, readAudit, type Task } from '#foundation/audit/server'
import { newId } from '#foundation/database/server'
import type { Work } from '#foundation/work/server'
import { findResponsiblePost } from '#organisation/teams'
import { readPosts } from '#organisation/teams/server'
import { isOpen, openStates } from '../index.ts'
import { saveChange } from './change-matter.ts'
import { findMatterForUpdate } from './matter-sql.ts'
import { matterTables } from './matter-tables.ts'

/**
 * When somebody leaves a post, what they had taken up waits there for a colleague; when nobody is left, or the post is
 * closed, its open matters go to the duty desk that answers then. Their clocks run on.
 */
export const rehomeMatters: Task = on(
  ['post.saved', 'post.left'],
  'rehome-matters',
  async (work, { subjectId: postId, eventId }) => {
    const posts = await readPosts(work)
    const held = posts.some((post) => post.id === postId && post.held)
    const leaver = await findLeaver(work, postId, eventId)
    for (const id of await openMattersOf(work, postId)) {
      const matter = await findMatterForUpdate(work.trx, work.jurisdiction, id)
      if (!matter || !isOpen(matter) || (held && matter.holderId !== leaver)) continue
      const to = held ? postId : findResponsiblePost(posts, 'duty-desk', matter.placePath)?.id
      if (!to) continue
      await saveChange(work, matter, newId(work.now.getTime()), {
        matter: {
          ownerPostId: to,
          holderId: null,
          offer: held ? matter.offer : null,
          state: matter.state === 'in-progress' ? 'received' : matter.state,
        },
        kind: 'routed',
        audience: 'public',
        details: { toPostId: to },
      })
    }
  },
)

/** Who left, as the event tells it; nobody when the post itself was changed. */
async function findLeaver(work: Work, postId: string, eventId: string): Promise<string | undefined> {
  const lines = await readAudit(work.trx, work.jurisdiction, 'post', postId)
  const details = lines.find(({ id, action }) => id === eventId && action === 'post.left')?.details
  return (details as { userId?: string } | undefined)?.userId
}

async function openMattersOf(work: Work, postId: string): Promise<string[]> {
  const rows = await matterTables(work.trx)
    .selectFrom('accountability.matter')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('owner_post_id', '=', postId)
    .where('state', 'in', openStates)
    .orderBy('due_at')
    .select('id')
    .execute()
  return rows.map(({ id }) => id)
}
