import { isTrackingPrefix, readTrackingCode } from '#accountability/matters'
import type { Id, Words } from '#kernel'
import { commandOf } from './command.ts'
import { type Draft, isStale, longestWords, missingFrom, mostPhotos, newDraft, wordsOf } from './draft.ts'
import { replies } from './replies.ts'
import type { Said } from './said.ts'

/** What the account does besides answering. */
export type Act =
  /** The draft becomes a request; the reply follows with its number. */
  | { readonly kind: 'send'; readonly draft: Draft }
  /** Something was started and never sent: staff see it. */
  | { readonly kind: 'set-aside'; readonly draft: Draft }
  | { readonly kind: 'look-up'; readonly code: string }
  | { readonly kind: 'my-matters' }
  /** What the office asked is answered. */
  | { readonly kind: 'tell-matter'; readonly code: string; readonly words: string }
  | { readonly kind: 'grade'; readonly code: string; readonly grade: number }
  /** A person is wanted: the duty desk sees who waits. */
  | { readonly kind: 'want-person' }
  /** What was said could not be understood by the account: staff see it. */
  | { readonly kind: 'to-inbox'; readonly why: 'unknown-type' | 'too-much' | 'not-heard' }
  | { readonly kind: 'forget' }

/** What the office said last and what the next words may therefore mean. */
export interface Expects {
  /** Words answer its question, a number from 1 to 5 rates its answer. */
  readonly kind: 'reply' | 'grade'
  readonly code: string
}

export interface Turn {
  readonly draft: Draft | null
  readonly expects: Expects | null
  /** Null: nothing is said now, because an act will answer. */
  readonly reply: Words | null
  readonly acts: readonly Act[]
}

export interface Talk {
  readonly draft: Draft | null
  readonly expects: Expects | null
  readonly now: Date
  /** Given to a draft that begins now. */
  readonly newId: Id
  readonly office: Words
  readonly dutyPhone: string
}

/**
 * One turn of the talk. Text, voice, photos and position may come in any order and become one draft; only what is
 * missing is asked for. Never silent: whatever was said gets an answer or an act that answers.
 */
export function converse(talk: Talk, said: Said): Turn {
  if (said.kind === 'unfollow') return { draft: null, expects: null, reply: null, acts: [{ kind: 'forget' }] }
  if (said.kind === 'follow') {
    return { draft: talk.draft, expects: null, reply: replies.welcome(talk.office), acts: [] }
  }
  const { draft, acts } = freshDraft(talk)
  const turn = answer({ ...talk, draft }, said)
  // A question of the office stays open; the numbers under its answer mean something only until the next answer.
  const expects = talk.expects?.kind === 'reply' ? talk.expects : null
  return { expects, ...turn, acts: [...acts, ...turn.acts] }
}

/** A turn; what is expected is named only where it ends. */
type Answer = Omit<Turn, 'expects'> & { readonly expects?: null }

const setAside = (draft: Draft | null): Act[] => (draft ? [{ kind: 'set-aside', draft }] : [])

/** A draft of yesterday is not continued by today's words. */
function freshDraft({ draft, now }: Talk): { draft: Draft | null; acts: Act[] } {
  return draft && isStale(draft, now) ? { draft: null, acts: setAside(draft) } : { draft, acts: [] }
}

function answer(talk: Talk, said: Exclude<Said, { kind: 'follow' | 'unfollow' }>): Answer {
  switch (said.kind) {
    case 'text':
      return hear(talk, said.words)
    case 'voice':
      return said.words === null
        ? { draft: talk.draft, reply: replies.notHeard, acts: [{ kind: 'to-inbox', why: 'not-heard' }] }
        : hear(talk, said.words)
    case 'photo':
      return addPhoto(talk, said.mediaId)
    case 'position':
      return addPoint(talk, said)
    case 'menu':
      return obey(talk, said.key)
    case 'other':
      return {
        draft: talk.draft,
        reply: replies.notUnderstood,
        acts: [{ kind: 'to-inbox', why: 'unknown-type' }],
      }
  }
}

/** Words: a command, a tracking code, the place that was asked for, or part of what is being told. */
function hear(talk: Talk, words: string): Answer {
  const said = words.trim()
  if (said === '') return { draft: talk.draft, reply: whatNow(talk), acts: [] }
  const grade = talk.draft === null && talk.expects?.kind === 'grade' && /^[1-5]$/.test(said)
  if (grade) {
    const { code } = talk.expects
    return { draft: null, reply: null, acts: [{ kind: 'grade', code, grade: Number(said) }], expects: null }
  }
  const command = commandOf(said, talk.draft !== null)
  if (command) return obey(talk, command)
  const code = codeIn(said)
  if (code) return { draft: talk.draft, reply: null, acts: [{ kind: 'look-up', code }] }
  if (talk.draft === null && talk.expects?.kind === 'reply') {
    const { code } = talk.expects
    const told = { kind: 'tell-matter', code, words: said.slice(0, longestWords) } as const
    return { draft: null, reply: null, acts: [told], expects: null }
  }
  const draft = talk.draft ?? newDraft(talk.newId, talk.now)
  const place = draft.askedPlace && missingFrom(draft) === 'place'
  if (place) return drafted(talk, { ...draft, address: said.slice(0, 200) })
  if (wordsOf(draft).length + said.length > longestWords) {
    return { draft, reply: replies.tooLong(longestWords), acts: [{ kind: 'to-inbox', why: 'too-much' }] }
  }
  return drafted(talk, { ...draft, words: [...draft.words, said] })
}

/** A code stands alone or behind "进度"; one that has a typo is not mistaken for a story. */
function codeIn(said: string): string | undefined {
  const bare = said.replace(/^(查|查询|进度|progress|status|track)[\s:：]*/i, '')
  const reading = readTrackingCode(bare)
  if (reading.ok) return reading.code
  const looksLike = bare.length <= 20 && isTrackingPrefix(bare.slice(0, 3).toUpperCase()) && /\d/.test(bare)
  return looksLike && reading.suggestion ? reading.suggestion : undefined
}

function addPhoto(talk: Talk, mediaId: string): Answer {
  const draft = talk.draft ?? newDraft(talk.newId, talk.now)
  if (draft.mediaIds.includes(mediaId)) return drafted(talk, draft)
  if (draft.mediaIds.length >= mostPhotos) {
    return { draft, reply: replies.tooManyPhotos(mostPhotos), acts: [{ kind: 'to-inbox', why: 'too-much' }] }
  }
  return drafted(talk, { ...draft, mediaIds: [...draft.mediaIds, mediaId] })
}

function addPoint(talk: Talk, { point, label, given }: Extract<Said, { kind: 'position' }>): Answer {
  const draft = talk.draft ?? newDraft(talk.newId, talk.now)
  return drafted(talk, { ...draft, point, given, address: label?.trim().slice(0, 200) || draft.address })
}

/** The draft as it is now, and the one question that is left, or what would be sent. */
function drafted(talk: Talk, draft: Draft): Answer {
  const missing = missingFrom(draft)
  const kept: Draft = { ...draft, askedPlace: missing === 'place', touchedAt: talk.now }
  return { draft: kept, reply: replies.ask(missing, kept), acts: [] }
}

const whatNow = (talk: Talk): Words =>
  talk.draft ? replies.ask(missingFrom(talk.draft), talk.draft) : replies.menu(talk.office, talk.dutyPhone)

/** Does what a word, a number or the menu below the chat asks for. */
function obey(talk: Talk, command: string): Answer {
  const { draft } = talk
  switch (command) {
    case 'send':
      if (!draft) return { draft, reply: replies.nothingToSend, acts: [] }
      if (missingFrom(draft)) return drafted(talk, draft)
      return { draft: null, reply: null, acts: [{ kind: 'send', draft }] }
    case 'add':
      return { draft, reply: draft ? replies.goOn : replies.tell, acts: [] }
    case 'again':
      return { draft: null, reply: replies.startAgain, acts: setAside(draft) }
    case 'report':
      return { draft, reply: draft ? whatNow(talk) : replies.tell, acts: [], expects: null }
    case 'progress':
      return { draft, reply: null, acts: [{ kind: 'my-matters' }] }
    case 'person':
      return { draft, reply: replies.person(talk.dutyPhone), acts: [{ kind: 'want-person' }] }
    case 'help':
      return { draft, reply: replies.menu(talk.office, talk.dutyPhone), acts: [] }
    default:
      return { draft, reply: whatNow(talk), acts: [] }
  }
}
