import { fieldRefusals } from '#foundation/http'
import { type Cells, readWrittenTime } from '#foundation/imports'
import { dueAt, type FieldRefusal, type Limit, type WorkCalendar } from '#kernel'
import type { OrderColumns, OrderField } from './hotline-columns.ts'
import { type HotlineOrder, hotlineOrder, type Urgency } from './hotline-order.ts'

/** Reads one row of a city's table; everything that is wrong with it is told at one time. */
export function planOrder(
  cells: Cells,
  columns: OrderColumns,
  given: { readonly calendar: WorkCalendar; readonly now: Date },
): { readonly order: HotlineOrder } | { readonly wrong: readonly FieldRefusal[] } {
  const wrong: FieldRefusal[] = []
  const text = (name: OrderField): string => (columns[name] ? (cells[columns[name]] ?? '').trim() : '')
  const time = (name: OrderField): Date | undefined => {
    const written = text(name)
    const at = written === '' ? undefined : readWrittenTime(written, 'year-first', given.calendar.zone)
    if (written !== '' && !at) wrong.push(noTime(name, written))
    return at
  }
  if (text('number') === '') wrong.push(noNumber)
  if (text('title') === '' && text('words') === '') wrong.push(noWords)
  const calledAt = time('calledAt')
  const dispatchedAt = time('dispatchedAt')
  const limit = limitOf(text('dueAt'))
  const due = limit ? dueAt(dispatchedAt ?? calledAt ?? given.now, limit, [], given.calendar) : time('dueAt')
  const urgency = urgencyOf(text('urgency'))
  if (!urgency) wrong.push(noUrgency(text('urgency')))
  const read = hotlineOrder.safeParse({
    ...filled({
      number: text('number') || '-',
      words: wordsOf(text('title'), text('words')) || '-',
      kind: text('kind'),
      category: text('category'),
      community: text('community'),
      address: text('address'),
      callerName: text('callerName'),
      callerPhone: text('callerPhone'),
      calledAt: calledAt?.toISOString() ?? '',
      dispatchedAt: dispatchedAt?.toISOString() ?? '',
      dueAt: due?.toISOString() ?? '',
    }),
    urgency: urgency ?? 'usual',
  })
  if (!read.success) wrong.push(...fieldRefusals(read.error))
  return read.success && wrong.length === 0 ? { order: read.data } : { wrong }
}

const filled = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))

/** The title is the first line, unless the words begin with it anyway. */
function wordsOf(title: string, words: string): string {
  if (title === '' || words.startsWith(title)) return words
  return words === '' ? title : `${title}\n${words}`
}

const urgencies: Readonly<Record<string, Urgency>> = {
  '': 'usual',
  一般: 'usual',
  普通: 'usual',
  常规: 'usual',
  紧急: 'urgent',
  加急: 'urgent',
  急: 'urgent',
  特急: 'most-urgent',
  特别紧急: 'most-urgent',
  usual: 'usual',
  urgent: 'urgent',
  'most-urgent': 'most-urgent',
}
const urgencyOf = (text: string): Urgency | undefined => urgencies[text.normalize('NFKC').toLowerCase()]

const units: readonly (readonly [RegExp, Limit['unit']])[] = [
  [/^个?工作日$/, 'working-days'],
  [/^个?(工作)?小时$/, 'hours'],
  [/^(个?自然)?[日天]$/, 'calendar-days'],
]

/** A deadline that is written as a time to take: 5个工作日, 24小时, 10天. */
function limitOf(text: string): Limit | undefined {
  const [, digits, rest] = /^(\d{1,3})(\D+)$/.exec(text.normalize('NFKC').replaceAll(/\s/g, '')) ?? []
  const unit = units.find(([pattern]) => rest !== undefined && pattern.test(rest))?.[1]
  return unit && Number(digits) > 0 ? { amount: Number(digits), unit } : undefined
}

const refusal = (field: string, reason: string, zh: string, en: string): FieldRefusal => ({
  field,
  code: `hotline.${reason}`,
  words: { zh, en },
})
const cut = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text)

const noNumber = refusal(
  'number',
  'no-number',
  '没有工单编号，无法保证重复导入不重复。',
  'There is no order number; a second upload would add it again.',
)
const noWords = refusal(
  'words',
  'no-words',
  '没有诉求标题和内容。',
  'There is neither a title nor a description.',
)
const noTime = (field: string, text: string) =>
  refusal(
    field,
    'no-time',
    `“${cut(text)}”不是一个存在的时间，请写成 2026-11-23 09:30。`,
    `“${cut(text)}” is no time that exists; write it as 2026-11-23 09:30.`,
  )
const noUrgency = (text: string) =>
  refusal(
    'urgency',
    'no-urgency',
    `不认识紧急程度“${cut(text)}”，请写一般、紧急或特急。`,
    `“${cut(text)}” is no urgency; write 一般, 紧急 or 特急.`,
  )
