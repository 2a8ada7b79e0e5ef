import { isOpen } from '#accountability/matters'
import { readTopics } from '#accountability/matters/server'
import { postsOf } from '#foundation/permissions'
import type { Work } from '#foundation/work/server'
import { readPosts } from '#organisation/teams/server'
import type { ComplaintBody } from '../index.ts'
import { pledgeTables } from './pledge-tables.ts'

/** The complaints that posts of the actor answer, and those that were shown to a post of theirs; the newest first. */
export async function listComplaints(work: Work): Promise<ComplaintBody[]> {
  const mine = postsOf(work.actor)
  if (mine.length === 0) return []
  const userId = work.actor.kind === 'staff' ? work.actor.userId : ''
  const rows = await pledgeTables(work.trx)
    .selectFrom('accountability.conduct_complaint as complaint')
    .innerJoin('accountability.matter as matter', (join) =>
      join
        .onRef('matter.jurisdiction_id', '=', 'complaint.jurisdiction_id')
        .onRef('matter.id', '=', 'complaint.matter_id'),
    )
    .where('complaint.jurisdiction_id', '=', work.jurisdiction)
    .where((eb) =>
      eb.or([
        eb('matter.owner_post_id', 'in', mine),
        eb('matter.holder_id', '=', userId),
        eb.and([eb('complaint.about_post_id', 'in', mine), eb('complaint.shown_at', 'is not', null)]),
      ]),
    )
    .orderBy('complaint.opened_at', 'desc')
    .orderBy('complaint.matter_id', 'desc')
    .limit(100)
    .select([
      'matter.id',
      'matter.code',
      'matter.state',
      'matter.topic_id as topicId',
      'matter.owner_post_id as ownerPostId',
      'matter.holder_id as holderId',
      'matter.due_at as dueAt',
      'complaint.rule_id as ruleId',
      'complaint.about_post_id as aboutPostId',
      'complaint.opened_at as openedAt',
      'complaint.shown_at as shownAt',
      'complaint.public_answer as publicAnswer',
      'complaint.published_at as publishedAt',
    ])
    .execute()
  const said = await readSaid(
    work,
    rows.map(({ id }) => id),
  )
  const topics = await readTopics(work)
  const posts = new Map((await readPosts(work)).map((post) => [post.id, post.name]))
  return rows.map(({ topicId, ownerPostId, holderId, ruleId, aboutPostId, ...row }) => {
    const answer = said.findLast(({ id, kind }) => id === row.id && kind === 'answered')
    return {
      ...row,
      ruleName: ruleId === null ? null : (topics.get(topicId)?.name ?? null),
      postName: aboutPostId === null ? null : (posts.get(aboutPostId) ?? null),
      words: said.find(({ id, kind }) => id === row.id && kind === 'opened')?.words ?? '',
      answer: isOpen(row) ? null : (answer?.words ?? null),
      own: mine.includes(ownerPostId) || holderId === userId,
    }
  })
}

async function readSaid(work: Work, ids: readonly string[]) {
  if (ids.length === 0) return []
  return pledgeTables(work.trx)
    .selectFrom('accountability.matter_entry')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('matter_id', 'in', ids)
    .where('kind', 'in', ['opened', 'answered'])
    .orderBy('id')
    .select(['matter_id as id', 'kind', 'words'])
    .execute()
}
