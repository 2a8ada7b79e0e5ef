import { dueAt, type Id, type Words, type WorkCalendar } from '#kernel'

/** How somebody was reached: face to face, by phone, by letter or on the page; all of it counts. */
export const contactChannels = ['page', 'counter', 'phone', 'letter', 'in-person'] as const
export type ContactChannel = (typeof contactChannels)[number]

/** An enquiry is answered or led on (首问负责, 第一条); an application is followed to its end (首办负责, 第二条). */
export const contactKinds = ['enquiry', 'application'] as const
export type ContactKind = (typeof contactKinds)[number]

export const endings = ['solved', 'handed-over', 'received-on-behalf', 'escalated', 'redirected'] as const
export type Ending = (typeof endings)[number]

/** What a line of the record tells. */
export const contactSteps = ['registered', ...endings, 'accepted', 'reopened'] as const
export type ContactStep = (typeof contactSteps)[number]

/** Somebody asked somebody: from then on it has an owner (冀政办〔2008〕17号 第一、二条). */
export interface FirstContact {
  readonly id: Id
  readonly channel: ContactChannel
  readonly kind: ContactKind
  /** What it is about, in short words; staff only. */
  readonly words: string
  readonly askedAt: Date
  /** The person who was asked; null on the page, where the post that was asked answers for it. */
  readonly askedBy: string | null
  readonly askedPostId: Id
  readonly placeId: Id
  /** Path of the place of that post. */
  readonly placePath: string
  readonly personId: Id | null
  readonly ending: Ending | null
  /** The absent colleague's post, or the superior's. */
  readonly toPostId: Id | null
  readonly matterId: Id | null
  readonly dueAt: Date
  /** When it ended or somebody accepted it; until then it is with whoever was asked first. */
  readonly settledAt: Date | null
}

/** Whoever is asked first owns it until it ended or somebody accepted it. */
export const isWithFirstAsked = (contact: Pick<FirstContact, 'settledAt'>): boolean =>
  contact.settledAt === null

/** One working day; the day on which it was asked is not counted (民法典 第201条). */
export const contactDueAt = (since: Date, calendar: WorkCalendar): Date =>
  dueAt(since, { amount: 1, unit: 'working-days' }, [], calendar)

/** Open for more than one working day. */
export const isAgeing = (contact: Pick<FirstContact, 'settledAt' | 'dueAt'>, now: Date): boolean =>
  contact.settledAt === null && now > contact.dueAt

/** What is said when a contact ends, in whichever way. */
export interface EndingSaid {
  readonly how: Ending
  /** The answer, or what there is to add. */
  readonly words?: string | undefined
  readonly matterCode?: string | undefined
  readonly toPostId?: Id | undefined
  /** Whose it is, with address or phone. */
  readonly whose?: string | undefined
  readonly address?: string | undefined
  readonly phone?: string | undefined
}

export interface Handed {
  readonly toPostId: Id | null
  readonly matterId: Id | null
  /** Whether somebody has taken the matter up already. */
  readonly taken: boolean
}

/** A contact after an ending: an answer or an address settles it; what was passed on stays until it is accepted. */
export function endedContact(contact: FirstContact, how: Ending, now: Date, handed: Handed): FirstContact {
  const settled = how === 'solved' || how === 'redirected' || (how === 'handed-over' && handed.taken)
  const { toPostId, matterId } = handed
  return { ...contact, ending: how, toPostId, matterId, settledAt: settled ? now : null }
}

/** Open again with whoever was asked first; what was said before stays in the record. */
export function reopenedContact(contact: FirstContact, now: Date, calendar: WorkCalendar): FirstContact {
  const dueAt = contactDueAt(now, calendar)
  return { ...contact, ending: null, toPostId: null, matterId: null, settledAt: null, dueAt }
}

const steps: Readonly<Record<ContactStep, Words>> = {
  registered: { zh: '{post}接待并登记，是首问责任岗', en: '{post} was asked first and owns it' },
  solved: { zh: '当场答复解决', en: 'Solved on the spot' },
  'handed-over': {
    zh: '已转为事项 {code}；有人签收前仍由首问岗位负责',
    en: 'Handed over as {code}; with whoever was asked first until somebody accepts',
  },
  'received-on-behalf': {
    zh: '{to}暂时不在岗，已代为收下；对方接收前仍由首问岗位负责',
    en: '{to} is away; received on their behalf, and with whoever was asked first until they accept',
  },
  escalated: {
    zh: '归属不明确，已报告{to}；仍由首问岗位负责答复',
    en: 'Unclear whose it is, reported to {to}; whoever was asked first still owes the reply',
  },
  redirected: { zh: '不归本单位管，已告知归谁管', en: 'Not ours; told whose it is' },
  accepted: { zh: '已有人接收，由接收方负责', en: 'Somebody accepted it and owns it now' },
  reopened: { zh: '重新打开，由首问岗位继续负责', en: 'Reopened; with whoever was asked first again' },
}

/** The sentence of a line of the record, posts named and never people. */
export function stepInWords(
  kind: ContactStep,
  names: { post?: Words | undefined; to?: Words | undefined; code?: string | undefined },
): Words {
  const somebody: Words = { zh: '工作人员', en: 'The office' }
  const fill = (language: 'zh' | 'en') =>
    steps[kind][language]
      .replaceAll('{post}', (names.post ?? somebody)[language])
      .replaceAll('{to}', (names.to ?? somebody)[language])
      .replaceAll('{code}', names.code ?? '')
  return { zh: fill('zh'), en: fill('en') }
}

export const channelWords: Readonly<Record<ContactChannel, Words>> = {
  page: { zh: '网页', en: 'Page' },
  counter: { zh: '窗口', en: 'Counter' },
  phone: { zh: '电话', en: 'Phone' },
  letter: { zh: '来信', en: 'Letter' },
  'in-person': { zh: '当面', en: 'In person' },
}

export const kindWords: Readonly<Record<ContactKind, Words>> = {
  enquiry: { zh: '咨询', en: 'Enquiry' },
  application: { zh: '申请', en: 'Application' },
}

export const endingWords: Readonly<Record<Ending, Words>> = {
  solved: { zh: '当场解决', en: 'Solved on the spot' },
  'handed-over': { zh: '转为事项', en: 'Handed over' },
  'received-on-behalf': { zh: '代同事收下', en: 'Received for a colleague' },
  escalated: { zh: '报告上级', en: 'Reported upward' },
  redirected: { zh: '指引到别处', en: 'Redirected' },
}
