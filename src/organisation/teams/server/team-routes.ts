import type { FastifyInstance } from 'fastify'
import { record } from '#foundation/audit/server'
import { newId } from '#foundation/database/server'
import { serve } from '#foundation/http/server'
import { createUser, findUserNames, setMembership } from '#foundation/identity/server'
import { allowAt } from '#foundation/permissions'
import { endGrant, insertGrant } from '#foundation/permissions/server'
import { bumpStructure, readPlaceTree } from '#foundation/places/server'
import type { Tools, Work } from '#foundation/work/server'
import { invalidInput, Problem } from '#kernel'
import * as contract from '../contract.ts'
import { type Post, teamPermissions } from '../index.ts'
import { endHolding, findHolding, insertHolding, readHoldings, selectPosts, upsertPost } from './post-sql.ts'

export function teamRoutes(app: FastifyInstance, tools: Tools): void {
  serve(app, tools, teamPermissions, contract.listPosts, async (work) => {
    const posts = await selectPosts(work.trx, work.jurisdiction)
    const holdings = await readHoldings(work.trx, work.jurisdiction)
    const names = await findUserNames(
      work.trx,
      holdings.map(({ userId }) => userId),
    )
    return posts.map((post) => ({
      ...post,
      holders: holdings
        .filter(({ postId }) => postId === post.id)
        .map(({ id, userId, role }) => ({ holdingId: id, userId, name: names.get(userId) ?? '', role })),
    }))
  })

  serve(app, tools, teamPermissions, contract.savePost, async (work, { params, body }) => {
    const place = (await readPlaceTree(work)).byId.get(body.placeId)
    if (!place) throw unknown('placeId', '没有这个地点。', 'No such place.')
    allowAt(teamPermissions, work.actor, 'post.edit', place.path)
    await findPostToEdit(work, params.id)
    await upsertPost(work.trx, work.jurisdiction, params.id, {
      ...body,
      retiredAt: body.retired ? work.now : null,
    })
    await keepDutyDesk(work)
    await bumpStructure(work)
    await record(work, {
      action: 'post.saved',
      subject: { kind: 'post', id: params.id },
      details: { duty: body.duty, placeId: body.placeId, retired: body.retired },
    })
  })

  serve(app, tools, teamPermissions, contract.appointHolder, async (work, { params, body }) => {
    if (!(await findPostToEdit(work, params.id))) throw unknown('postId', '没有这个岗位。', 'No such post.')
    if (await findHolding(work.trx, work.jurisdiction, params.holdingId)) return
    const userId = body.userId ?? (await addPerson(work, body.newPerson))
    if (!(await findUserNames(work.trx, [userId])).has(userId))
      throw unknown('userId', '没有这位人员。', 'There is no such person.')
    await appoint(work, { holdingId: params.holdingId, postId: params.id, userId, role: body.role })
  })

  serve(app, tools, teamPermissions, contract.endHolding, async (work, { params }) => {
    await findPostToEdit(work, params.id)
    const held = await findHolding(work.trx, work.jurisdiction, params.holdingId)
    if (held && held.postId !== params.id) throw unknown('postId', '没有这个岗位。', 'No such post.')
    const ended = await endHolding(work.trx, work.jurisdiction, work.now, params.holdingId)
    if (!ended) return
    await bumpStructure(work)
    await endGrant(work.trx, work.jurisdiction, work.now, ended.userId, ended.postId)
    await record(work, {
      action: 'post.left',
      subject: { kind: 'post', id: ended.postId },
      details: { userId: ended.userId },
    })
  })
}

/** The post that is to be changed; whoever may not change it at its place is told so. */
async function findPostToEdit(work: Work, id: string): Promise<Post | undefined> {
  const post = (await selectPosts(work.trx, work.jurisdiction)).find((each) => each.id === id)
  if (post) allowAt(teamPermissions, work.actor, 'post.edit', post.path)
  return post
}

/** What nobody else is there for comes to the duty desk of the whole jurisdiction, so it may not be the one to go. */
async function keepDutyDesk(work: Work): Promise<void> {
  const { root } = await readPlaceTree(work)
  const posts = await selectPosts(work.trx, work.jurisdiction)
  if (posts.some((post) => post.duty === 'duty-desk' && post.placeId === root?.id)) return
  throw new Problem(409, {
    code: 'post.last-duty-desk',
    words: {
      zh: '整个辖区至少要有一个值班台，请先设立另一个。',
      en: 'The jurisdiction needs a duty desk; set up another one first.',
    },
  })
}

async function addPerson(
  work: Work,
  person: { name: string; account: string; password: string } | undefined,
): Promise<string> {
  if (!person) throw unknown('userId', '请选择人员，或填写新人。', 'Choose a person, or fill in a new one.')
  const { name, account, password } = person
  const reach = account.includes('@') ? { email: account } : { phone: account }
  return createUser(work.trx, { name, ...reach, password, jurisdictions: [work.jurisdiction] }, work.now)
}

export interface Appointment {
  holdingId: string
  postId: string
  userId: string
  role: Parameters<typeof insertHolding>[3]['role']
}

/** Puts a person at a post: from now on they hold its matters and have the role at its place. Sent twice, done once. */
export async function appoint(work: Work, { holdingId, postId, userId, role }: Appointment): Promise<void> {
  const post = (await selectPosts(work.trx, work.jurisdiction)).find(({ id }) => id === postId)
  if (!post) throw unknown('postId', '没有这个岗位。', 'No such post.')
  const added = await insertHolding(work.trx, work.jurisdiction, work.now, {
    id: holdingId,
    postId,
    userId,
    role,
  })
  if (!added) return
  await bumpStructure(work)
  await insertGrant(work.trx, work.jurisdiction, work.now, {
    id: newId(work.now.getTime()),
    userId,
    role,
    placeId: post.placeId,
    postId,
  })
  await setMembership(work.trx, userId, work.jurisdiction, true)
  await record(work, {
    action: 'post.taken',
    subject: { kind: 'post', id: postId },
    details: { userId, role },
  })
}

const unknown = (field: string, zh: string, en: string): Problem =>
  invalidInput([{ field, code: `post.unknown-${field}`, words: { zh, en } }])
