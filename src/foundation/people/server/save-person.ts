import { record } from '#foundation/audit/server'
import type { Work } from '#foundation/work/server'
import { invalidInput, type Language } from '#kernel'
import { maskPhone, normaliseEmail, normalisePhone, whyNotEmail, whyNotPhone } from '../index.ts'
import { blindIndex, type ContactField, seal } from './contact-cipher.ts'
import { upsertPerson } from './person-sql.ts'

export interface NewPerson {
  readonly id: string
  readonly name?: string | undefined
  readonly phone?: string | undefined
  readonly email?: string | undefined
  readonly language: Language
}

/** Keeps how to reach a person, sealed; saving the same id again replaces it. Empty parts count as none. */
export async function savePerson(work: Work, person: NewPerson): Promise<void> {
  const { jurisdiction, now, trx } = work
  const { secret } = work.tools.settings
  const name = person.name?.trim() || undefined
  const phone = normalised('phone', person.phone, normalisePhone, whyNotPhone)
  const email = normalised('email', person.email, normaliseEmail, whyNotEmail)
  const sealed = (field: ContactField, text: string | undefined) =>
    text === undefined ? null : seal(secret, { jurisdiction, personId: person.id, field }, text)
  const index = (kind: 'phone' | 'phone-mask' | 'email', text: string | undefined) =>
    text === undefined ? null : blindIndex(secret, jurisdiction, kind, text)
  await upsertPerson(trx, jurisdiction, now, {
    id: person.id,
    name_cipher: sealed('name', name),
    phone_cipher: sealed('phone', phone),
    phone_index: index('phone', phone),
    phone_mask_index: index('phone-mask', phone && maskPhone(phone)),
    email_cipher: sealed('email', email),
    email_index: index('email', email),
    language: person.language,
  })
}

function normalised(
  field: 'phone' | 'email',
  text: string | undefined,
  normalise: (text: string) => string | undefined,
  whyNot: (text: string) => ReturnType<typeof whyNotPhone>,
): string | undefined {
  if (!text?.trim()) return undefined
  const refusal = whyNot(text)
  if (refusal) throw invalidInput([{ field, ...refusal }])
  return normalise(text)
}

/** Forgets a person's contact for good (个人信息保护法 第47条); the empty row keeps what points at it whole. */
export async function erasePerson(work: Work, id: string): Promise<void> {
  await savePerson(work, { id, language: 'zh' })
  await record(work, { action: 'person.erased', subject: { kind: 'person', id } })
}
