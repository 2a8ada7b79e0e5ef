import type { FastifyInstance } from 'fastify'
import { serve } from '#foundation/http/server'
import { type PermissionTable, roles, whyNotAllowed } from '#foundation/permissions'
import type { Tools, Work } from '#foundation/work/server'
import { Problem } from '#kernel'
import { noticesPage, noticesRead } from '../index.ts'
import { countUnread, markRead, readNotices } from './notice-sql.ts'

export const permissions: PermissionTable = {
  'notice.read': roles.filter((role) => role !== 'resident'),
}

const pageSize = 30

export function routes(app: FastifyInstance, tools: Tools): void {
  serve(app, tools, permissions, noticesPage, async (work, { query }) => {
    const userId = readerOf(work)
    const notices = await readNotices(work.trx, work.jurisdiction, userId, pageSize, query.before)
    const unread = await countUnread(work.trx, work.jurisdiction, userId)
    return { notices, unread, next: notices.length === pageSize ? (notices.at(-1)?.id ?? null) : null }
  })

  serve(app, tools, permissions, noticesRead, async (work, { body }) => {
    const userId = readerOf(work)
    await markRead(work.trx, work.jurisdiction, userId, body.upTo, work.now)
    return { unread: await countUnread(work.trx, work.jurisdiction, userId) }
  })
}

function readerOf(work: Work): string {
  if (work.actor.kind === 'staff') return work.actor.userId
  throw new Problem(401, whyNotAllowed({}, { kind: 'resident' }, 'notice.read')!)
}
