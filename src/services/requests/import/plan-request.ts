import { type MatterResult, matterResults } from '#accountability/matters'
import { fieldRefusals } from '#foundation/http'
import { type Cells, readField, readWrittenTime } from '#foundation/imports'
import { type FieldRefusal, type Id, invalidInput, type Words } from '#kernel'
import { type RequestInput, requestInput } from '../contract.ts'
import type { RequestMapping } from './request-mapping.ts'

/** A row that can be taken in, apart from what only the jurisdiction knows: its categories and places. */
export interface PlannedRequest {
  readonly source: string
  readonly input: RequestInput
  readonly openedAt: Date
  /** As the file names it; '' leaves it to the words. */
  readonly category: string
  readonly placeCode: string
  readonly ended: EndedElsewhere | null
  /** What had to be read another way than it is written. */
  readonly notes: readonly FieldRefusal[]
}

export interface EndedElsewhere {
  readonly at: Date
  readonly words: string
  readonly result: MatterResult
  readonly closed: boolean
}

const states = ['open', 'answered', 'closed'] as const
type State = (typeof states)[number]

/** Older than any service hotline: programs write it where they have no date. */
const oldest = Date.UTC(1970, 0, 2)

/** Reads one row by the mapping; throws a Problem that names everything that is wrong with it at one time. */
export function planRequest(
  cells: Cells,
  mapping: RequestMapping,
  given: { zone: string; now: Date; makeId: (at: Date) => Id },
): PlannedRequest {
  const { fields, times } = mapping
  const wrong: FieldRefusal[] = []
  const notes: FieldRefusal[] = []
  const text = (name: keyof typeof fields) => readField(cells, fields[name])
  const time = (name: 'openedAt' | 'closedAt'): Date => {
    const at = readWrittenTime(text(name), times.order, times.zone ?? given.zone)
    if (!at || at.getTime() < oldest) wrong.push(noTime(name, text(name)))
    else if (at > given.now) wrong.push(inFuture(name, text(name)))
    return at ?? given.now
  }
  const id = text('id')
  if (id === '' || id.length > 80) wrong.push(noId)
  const openedAt = time('openedAt')
  const state = stateOf(text('state'), text('closedAt'))
  if (!state) wrong.push(unknown('state', text('state'), states))
  let ended: EndedElsewhere | null = null
  if (state === 'answered' || state === 'closed') {
    const at = time('closedAt')
    if (at < openedAt) notes.push(closedBefore(text('closedAt')))
    const result = (text('result') || 'fixed') as MatterResult
    if (!matterResults.includes(result)) wrong.push(unknown('result', text('result'), matterResults))
    const words = text('answer') || noAnswerKept
    if (words.length > 2000) wrong.push(longAnswer)
    ended = { at: at < openedAt ? openedAt : at, words, result, closed: state === 'closed' }
  }
  const read = requestInput.safeParse({
    id: given.makeId(openedAt),
    words: text('words'),
    ...pointOf(text('lon'), text('lat'), wrong),
    ...entered({ address: text('address'), name: text('name'), phone: text('phone'), email: text('email') }),
    ...entered({ language: text('language') }),
  })
  if (!read.success) wrong.push(...fieldRefusals(read.error))
  if (wrong.length > 0 || !read.success) throw invalidInput(wrong)
  return {
    source: sourceOf(cells, mapping),
    input: read.data,
    openedAt,
    category: text('category'),
    placeCode: text('place'),
    ended,
    notes,
  }
}

/** What a request is known by: the system it comes from, and its number there. */
export const sourceOf = (cells: Cells, { system, fields }: RequestMapping): string =>
  `${system}:${readField(cells, fields.id).slice(0, 80)}`

/** Only what is there: an empty cell is not an entered field. */
const entered = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))

function stateOf(state: string, closedAt: string): State | undefined {
  if (state === '') return closedAt === '' ? 'open' : 'closed'
  return states.find((known) => known === state.toLowerCase())
}

function pointOf(lon: string, lat: string, wrong: FieldRefusal[]): { point?: { lon: number; lat: number } } {
  if (lon === '' && lat === '') return {}
  const point = { lon: lon === '' ? Number.NaN : Number(lon), lat: lat === '' ? Number.NaN : Number(lat) }
  if (Math.abs(point.lon) <= 180 && Math.abs(point.lat) <= 90) return { point }
  wrong.push(refusal('point', 'no-point', noPoint(`${cut(lon)}, ${cut(lat)}`)))
  return {}
}

const cut = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text)

const refusal = (name: string, reason: string, words: Words): FieldRefusal => ({
  field: name,
  code: `import.${reason}`,
  words,
})

const noId = refusal('id', 'no-id', {
  zh: '没有原系统的编号（最多 80 个字），无法保证重复导入不重复。',
  en: 'There is no number of the earlier system (at most 80 characters); a second run would add it again.',
})

const noTime = (name: string, text: string) =>
  refusal(name, 'no-time', {
    zh: `“${cut(text)}”不是一个存在的时间；年月日的顺序在映射的 times.order 中写明。`,
    en: `“${cut(text)}” is no time that exists; the mapping says in times.order which way dates are written.`,
  })

const inFuture = (name: string, text: string) =>
  refusal(name, 'in-future', {
    zh: `“${cut(text)}”还没有到。请核对时间和时区。`,
    en: `“${cut(text)}” is yet to come. Check the time and the zone.`,
  })

const closedBefore = (text: string) =>
  refusal('closedAt', 'closed-before-opened', {
    zh: `办结时间“${cut(text)}”早于提出时间，已按提出时间记。`,
    en: `It was closed (“${cut(text)}”) before it was opened; it counts as closed when it was opened.`,
  })

const unknown = (name: string, text: string, known: readonly string[]) =>
  refusal(name, `unknown-${name}`, {
    zh: `不认识“${cut(text)}”；请在映射的 values 中对应到 ${known.join('、')}。`,
    en: `“${cut(text)}” is not known; name it in the mapping’s values as one of ${known.join(', ')}.`,
  })

const longAnswer = refusal('answer', 'long-answer', {
  zh: '答复最多 2000 字。',
  en: 'An answer may have 2,000 characters.',
})

const noPoint = (text: string): Words => ({
  zh: `“${text}”不是经纬度（WGS-84，单位是度）。`,
  en: `“${text}” is no longitude and latitude (WGS-84, in degrees).`,
})

const noAnswerKept = '原系统没有留下答复内容。 The earlier system kept no words of the answer.'
