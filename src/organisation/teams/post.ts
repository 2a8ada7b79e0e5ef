import type { Id, Words } from '#kernel'

/** What a post is there for; the dispatch catalogue names one for each category. */
export const duties = [
  'duty-desk',
  'grid-worker',
  'community-services',
  'environment',
  'city-management',
  'civil-affairs',
  'safety',
  'property',
  'disputes',
  'labour',
  'health',
  'leadership',
] as const
export type Duty = (typeof duties)[number]

export const dutyWords: Readonly<Record<Duty, Words>> = {
  'duty-desk': { zh: '值班台', en: 'Duty desk' },
  'grid-worker': { zh: '网格员', en: 'Grid worker' },
  'community-services': { zh: '社区服务', en: 'Community services' },
  environment: { zh: '环境卫生', en: 'Environment' },
  'city-management': { zh: '城市管理', en: 'City management' },
  'civil-affairs': { zh: '民政', en: 'Civil affairs' },
  safety: { zh: '安全', en: 'Safety' },
  property: { zh: '物业与小区', en: 'Housing estates' },
  disputes: { zh: '调解', en: 'Disputes' },
  labour: { zh: '社保就业', en: 'Social security and work' },
  health: { zh: '卫生健康', en: 'Health' },
  leadership: { zh: '领导', en: 'Leadership' },
}

/** A post at a place: the owner of matters. Toward the public a post is named, never a person. */
export interface Post {
  readonly id: Id
  readonly placeId: Id
  /** Path of the place, so that "above" and "below" are tests on text. */
  readonly path: string
  readonly duty: Duty
  readonly name: Words
  readonly phone: string
  /** Whether somebody holds it now. */
  readonly held: boolean
}
