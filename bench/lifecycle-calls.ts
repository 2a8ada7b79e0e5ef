import { newId } from '#foundation/database/server'
import { jurisdiction } from './bench-house.ts'
import type { Asked } from './keep-alive.ts'

/** A request that comes to one post and is handed over to another; both have somebody signed in. */
export interface Course {
  readonly spot: { readonly lon: number; readonly lat: number }
  readonly categoryId: string
  readonly giver: string
  readonly toPostId: string
  readonly taker: string
}

/** What the house answered when the request came in. */
export interface Opened {
  readonly id: string
  readonly code: string
  readonly link: string
}

export const callNames = [
  'create',
  'accept',
  'hand over',
  'accept offer',
  'answer',
  'review',
  'search',
] as const
export type CallName = (typeof callNames)[number]

const words = '3号楼2单元楼道的声控灯坏了三天，老人晚上上下楼很不安全，请派人看看。'

/** One call of a matter's life; `opened` is needed from the second on. The hand-over takes two: offer and acceptance. */
export function lifecycleCall(name: CallName, course: Course, opened: Opened | undefined): Asked {
  const at = `/api/at/${jurisdiction}`
  if (name === 'create') {
    const body = {
      id: newId(),
      words,
      point: course.spot,
      categoryId: course.categoryId,
      phone: '19900001234',
    }
    return { method: 'POST', path: `${at}/requests`, body }
  }
  if (name === 'search') {
    const search = encodeURIComponent('楼道 声控灯')
    return { method: 'GET', path: `${at}/matters?view=all&search=${search}`, cookie: course.taker }
  }
  if (!opened) throw new Error(`${name} needs a matter`)
  const entryId = newId()
  const step = (path: string, cookie: string, more: object = {}): Asked => ({
    method: 'POST',
    path: `${at}/matters/${opened.id}/${path}`,
    body: { entryId, ...more },
    cookie,
  })
  if (name === 'accept') return step('accept', course.giver)
  if (name === 'hand over')
    return step('offer', course.giver, { postId: course.toPostId, words: '在您那边，请接收。' })
  if (name === 'accept offer') return step('offer/accept', course.taker)
  if (name === 'answer')
    return step('answer', course.taker, { result: 'fixed', words: '灯已换好，请您看看。' })
  return { method: 'POST', path: `${opened.link}/rate`, form: { entryId, grade: '5', words: '很快' } }
}

/** Whether it went as it must; the page of the resident answers a step with a way back to itself. */
export const isDone = (name: CallName, status: number): boolean => status === (name === 'review' ? 303 : 200)
