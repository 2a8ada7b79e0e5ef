// What a row of the table of routes says, and the words that rows share.
import { newId } from '#foundation/database/server'
import { type Role, roles } from '#foundation/permissions'
import type { Neighbourhood } from '../small-neighbourhood.ts'

export const staff = roles.filter((role) => role !== 'resident')
export const workers: Role[] = ['grid-worker', 'community-staff', 'department-staff', 'duty-desk']
export const owner: Role[] = ['grid-worker']
export const ownerAndDesks: Role[] = ['grid-worker', 'community-staff', 'duty-desk']
export const administrator: Role[] = ['administrator']
export const overseers: Role[] = ['duty-desk', 'leader']
export const figureReaders: Role[] = ['community-staff', 'duty-desk', 'leader', 'administrator']

type Asked = 'asked' | 'asked-for-colleague' | 'asked-and-solved'
type Rated = 'rated' | 'rated-called' | 'rated-promised' | 'rated-appealed'
/** A sample of g1, a matter in it, one that was checked, and a finding for the grid worker: open, or put right. */
type Checked = 'sampled' | 'drawn' | 'checked' | 'found' | 'put-right'
export type Ready =
  | 'received'
  | 'ordered'
  | 'accepted'
  | 'offered'
  | 'answered'
  | 'merged'
  | 'disputed'
  | 'chatted'
  | Asked
  | Rated
  | Checked
export interface Row {
  readonly may: readonly Role[]
  /** The state of the matter, the first contact or the review, in g1 that it is called for; such a row is closed to those of another community. */
  readonly on?: Ready
  readonly query?: Record<string, string>
  readonly params?: Record<string, string>
  readonly body?: () => object | Promise<object>
  /** What the caller is told who comes from elsewhere, where it is not closed to them. */
  readonly elsewhere?: 'open'
}

export const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

/** What the rows are called with: a house's places and such, and the number of another matter of the same post. */
export interface Given {
  readonly qinghe: Neighbourhood
  readonly leadCode: () => Promise<string>
}
export const at = '/api/at/{jurisdiction}'
export const words = '请看一下这里的情况'
export const name = { zh: '名', en: 'Name' }
export const entry = (more: object = {}) => ({ body: () => ({ entryId: newId(), ...more }) })
export const said = entry({ words })
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
