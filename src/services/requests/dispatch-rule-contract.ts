import { z } from 'zod'
import { wordsBody } from '#accountability/matters'
import { jurisdictionKey } from '#foundation/database'
import { endpoint, id, instant } from '#foundation/http'
import { duties } from '#organisation/teams'

// The wire of what the dispatch catalogue (派单目录) has learned from disputed routing.

const at = z.object({ jurisdiction: jurisdictionKey })

export const dispatchRuleBody = z.object({
  id,
  categoryId: id,
  category: wordsBody,
  communityId: id.nullable(),
  community: wordsBody.nullable(),
  postId: id,
  post: wordsBody,
  duty: z.enum(duties),
  /** Where it comes from: the matter that was disputed, when, and which post decided. */
  matterId: id,
  matterCode: z.string(),
  arbiter: wordsBody,
  taughtAt: instant,
  retiredAt: instant.nullable(),
})
export type DispatchRuleBody = z.infer<typeof dispatchRuleBody>

export const listDispatchRules = endpoint({
  method: 'GET',
  path: '/api/at/:jurisdiction/dispatch-rules',
  summary: { zh: '派单目录学到的规则', en: 'What the dispatch catalogue has learned' },
  permission: 'dispatch-rule.read',
  params: at,
  reply: z.array(dispatchRuleBody),
})

export const retireDispatchRule = endpoint({
  method: 'POST',
  path: '/api/at/:jurisdiction/dispatch-rules/:id/retire',
  summary: { zh: '停用一条学到的规则', en: 'Retire a learned rule' },
  permission: 'dispatch-rule.retire',
  params: at.extend({ id }),
  reply: z.array(dispatchRuleBody),
})
