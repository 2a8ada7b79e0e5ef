import { z } from 'zod'
import { jurisdictionKey } from '#foundation/database'
import { endpoint, id } from '#foundation/http'
import type { Words } from '#kernel'

const part = z.string().nullable()

/** A person as staff see them: enough to recognise, too little to use. */
export interface MaskedPerson {
  readonly id: string
  readonly name: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly language: 'zh' | 'en'
}

const unmaskedPerson = z.object({ id, name: part, phone: part, email: part, language: z.enum(['zh', 'en']) })
export type UnmaskedPerson = z.infer<typeof unmaskedPerson>

/** Shows somebody in full for a reason; each room that has to reach people has one, with a permission of its own. */
export const unmaskEndpoint = (path: string, permission: string, summary: Words) =>
  endpoint({
    method: 'POST',
    path: `/api/at/:jurisdiction${path}/:id/unmask`,
    summary,
    permission,
    params: z.object({ jurisdiction: jurisdictionKey, id }),
    /** `whyNotReason` judges it. */
    body: z.object({ reason: z.string().trim().max(200) }),
    reply: unmaskedPerson,
    perMinute: 30,
  })

export const personUnmasked = unmaskEndpoint('/people', 'person.unmask', {
  zh: '查看居民的完整联系方式（记入审计）',
  en: 'Show a resident’s full contact (leaves an audit line)',
})
