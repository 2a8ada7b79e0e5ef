import { z } from 'zod'
import { teachings } from '#accountability/objections'
import { on, readAudit, record, type Task } from '#foundation/audit/server'
import { id } from '#foundation/http'
import { bumpStructure } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { readPosts } from '#organisation/teams/server'
import { insertDispatchRule } from './dispatch-rule-sql.ts'
import { requestTables } from './request-tables.ts'

const upheld = z.object({ matterId: id, toPostId: id, arbiterPostId: id, fromNowOn: z.enum(teachings) })

/** An arbiter who says "from now on" teaches the dispatch catalogue (派单目录, 北京市接诉即办工作条例 第11–14条). */
export const learnDispatch: Task = on(
  'objection.upheld',
  'learn-dispatch',
  async (work, { eventId, subjectId }) => {
    const lines = await readAudit(work.trx, work.jurisdiction, 'objection', subjectId)
    const told = upheld.safeParse(lines.find((line) => line.id === eventId)?.details)
    if (told.success) await learn(work, subjectId, told.data)
  },
)

async function learn(work: Work, objectionId: string, told: z.infer<typeof upheld>): Promise<void> {
  const request = await requestTables(work.trx)
    .selectFrom('services.request')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('matter_id', '=', told.matterId)
    .select(['category_id as categoryId', 'community_id as communityId'])
    .executeTakeFirst()
  const post = (await readPosts(work)).find((each) => each.id === told.toPostId)
  if (!request || !post) return
  const communityId = told.fromNowOn === 'community' ? request.communityId : null
  const { categoryId } = request
  const { matterId, arbiterPostId } = told
  const rule = {
    id: objectionId,
    categoryId,
    communityId,
    postId: post.id,
    duty: post.duty,
    matterId,
    arbiterPostId,
  }
  if (!(await insertDispatchRule(work, rule))) return
  await record(work, {
    action: 'dispatch-rule.taught',
    subject: { kind: 'dispatch-rule', id: objectionId },
    details: { categoryId, communityId, postId: post.id, matterId },
  })
  await bumpStructure(work)
}
