import { z } from 'zod'
import { jurisdictionKey } from '#foundation/database'
import { endpoint, id } from '#foundation/http'

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

export const personUnmasked = endpoint({
  method: 'POST',
  path: '/api/at/:jurisdiction/people/:id/unmask',
  summary: {
    zh: '查看居民的完整联系方式（记入审计）',
    en: 'Show a resident’s full contact (leaves an audit line)',
  },
  permission: 'person.unmask',
  params: z.object({ jurisdiction: jurisdictionKey, id }),
  /** `whyNotReason` judges it. */
  body: z.object({ reason: z.string().trim().max(200) }),
  reply: unmaskedPerson,
  perMinute: 30,
})
