import { z } from 'zod'
import { jurisdictionKey } from '#foundation/database'
import { endpoint, id, instant } from '#foundation/http'

const notice = z.object({
  id,
  at: instant,
  words: z.object({ zh: z.string(), en: z.string() }),
  matterId: id.nullable(),
  readAt: instant.nullable(),
})
export type Notice = z.infer<typeof notice>

const params = z.object({ jurisdiction: jurisdictionKey })

export const noticesPage = endpoint({
  method: 'GET',
  path: '/api/at/:jurisdiction/notices',
  summary: { zh: '我的通知，最新的在前', en: 'My notices, newest first' },
  permission: 'notice.read',
  params,
  query: z.object({ before: id.optional() }),
  /** `unread` stops counting at 100; `next` is the `before` of the page that follows. */
  reply: z.object({ notices: z.array(notice), unread: z.int(), next: id.nullable() }),
})

export const noticesRead = endpoint({
  method: 'POST',
  path: '/api/at/:jurisdiction/notices/read',
  summary: { zh: '把这一条及更早的通知标为已读', en: 'Mark this notice and all older ones as read' },
  permission: 'notice.read',
  params,
  body: z.object({ upTo: id }),
  reply: z.object({ unread: z.int() }),
})
