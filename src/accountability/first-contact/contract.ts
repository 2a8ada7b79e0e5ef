import { z } from 'zod'
import { wordsBody } from '#accountability/matters'
import { jurisdictionKey } from '#foundation/database'
import { because, endpoint, id, instant, pageKey } from '#foundation/http'
import { unmaskEndpoint } from '#foundation/people'
import { contactChannels, contactKinds, contactSteps, type EndingSaid, endings } from './first-contact.ts'
import { findEndingFaults } from './first-contact-rules.ts'

const at = z.object({ jurisdiction: jurisdictionKey })
const one = at.extend({ id })
const path = (rest = '') => `/api/at/:jurisdiction/first-contacts${rest}`

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(
      most,
      because({
        zh: `最多 ${most} 字，请写得短一些。`,
        en: `At most ${most} characters; please shorten it.`,
      }),
    )
const required = (most: number, zh: string, en: string) => text(most).min(1, because({ zh, en }))

const endingFields = {
  how: z.enum(endings),
  words: text(2000).optional(),
  matterCode: text(20).optional(),
  toPostId: id.optional(),
  whose: text(100).optional(),
  address: text(200).optional(),
  phone: text(40).optional(),
}

/** What each way of ending needs is told together with all else that is wrong with an entry. */
const withNothingMissing = <T extends z.ZodType<EndingSaid>>(ending: T): T =>
  ending.check((given) => {
    for (const { field, words } of findEndingFaults(given.value)) {
      given.issues.push({ code: 'custom', input: given.value, path: [field], message: because(words).error })
    }
  })

/** A row of the register. */
export const contactRow = z.object({
  id,
  channel: z.enum(contactChannels),
  kind: z.enum(contactKinds),
  words: z.string(),
  askedAt: instant,
  /** The person who was asked, for staff only. */
  askedByName: z.string().nullable(),
  askedPost: wordsBody,
  ending: z.enum(endings).nullable(),
  toPost: wordsBody.nullable(),
  matterCode: z.string().nullable(),
  dueAt: instant,
  settledAt: instant.nullable(),
})
export type ContactRow = z.infer<typeof contactRow>

/** The whole contact, in the shape that the rules take, with its record. */
export const contactBody = z.object({
  contact: z.object({
    id,
    channel: z.enum(contactChannels),
    kind: z.enum(contactKinds),
    words: z.string(),
    askedAt: instant,
    askedBy: z.string().nullable(),
    askedPostId: id,
    placeId: id,
    placePath: z.string(),
    personId: id.nullable(),
    ending: z.enum(endings).nullable(),
    toPostId: id.nullable(),
    matterId: id.nullable(),
    dueAt: instant,
    settledAt: instant.nullable(),
  }),
  askedByName: z.string().nullable(),
  askedPost: wordsBody,
  placeName: wordsBody,
  /** Who asked, masked. */
  person: z.object({ name: z.string().nullable(), phone: z.string().nullable() }).nullable(),
  /** The matter it was handed over to; `readable` to whoever may open it. */
  matter: z.object({ id, code: z.string(), readable: z.boolean() }).nullable(),
  steps: z.array(
    z.object({
      id,
      at: instant,
      kind: z.enum(contactSteps),
      sentence: wordsBody,
      words: z.string().nullable(),
      whose: z.string().nullable(),
      address: z.string().nullable(),
      phone: z.string().nullable(),
      by: z.string().nullable(),
    }),
  ),
})
export type ContactBody = z.infer<typeof contactBody>

export const listContacts = endpoint({
  method: 'GET',
  path: path(),
  summary: { zh: '首问登记：一页', en: 'The register of first contacts: one page' },
  permission: 'first-contact.read',
  params: at,
  query: z.object({
    /** Open ones come by due date, those that are over newest first. */
    state: z.enum(['open', 'over']).default('open'),
    whose: z.enum(['mine', 'place']).default('place'),
    after: pageKey.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ rows: z.array(contactRow), next: z.string().nullable() }),
})

export const readContact = endpoint({
  method: 'GET',
  path: path('/:id'),
  summary: { zh: '一次首问和它的经过', en: 'One first contact with its record' },
  permission: 'first-contact.read',
  params: one,
  reply: contactBody,
})

const newContact = z.object({
  id,
  channel: z.enum(contactChannels).exclude(['page']),
  kind: z.enum(contactKinds).default('enquiry'),
  words: required(200, '请写一写问的是什么。', 'Please say what was asked.'),
  /** At which of one's posts; left out, the one nearest to the resident. */
  postId: id.optional(),
  name: text(40).optional(),
  phone: text(30).optional(),
  ending: withNothingMissing(z.object(endingFields)).optional(),
})
export type NewContact = z.output<typeof newContact>

export const registerContact = endpoint({
  method: 'POST',
  path: path(),
  summary: {
    zh: '登记一次首问（可同时写明结果）',
    en: 'Register a first contact, with how it ended if it has',
  },
  permission: 'first-contact.register',
  params: at,
  body: newContact,
  reply: contactBody,
})

/** Every change names itself (`stepId`), so that sending it twice is done once. */
const change = <B extends z.ZodType>(step: string, zh: string, en: string, body: B) =>
  endpoint({
    method: 'POST',
    path: path(`/:id/${step}`),
    summary: { zh, en },
    permission: 'first-contact.register',
    params: one,
    body,
    reply: contactBody,
  })

export const endContact = change(
  'end',
  '登记结果',
  'Record how it ended',
  withNothingMissing(z.object({ stepId: id, ...endingFields })),
)
export const acceptContact = change(
  'accept',
  '接收同事代收的',
  'Accept what a colleague received for one',
  z.object({ stepId: id }),
)
export const reopenContact = change(
  'reopen',
  '重新打开',
  'Reopen',
  z.object({ stepId: id, words: required(2000, '请写明原因。', 'Please say why.') }),
)

export const unmaskAsker = unmaskEndpoint('/first-contacts', 'first-contact.register', {
  zh: '查看问话人的完整联系方式（记入审计）',
  en: 'Show the contact of who asked (leaves an audit line)',
})
