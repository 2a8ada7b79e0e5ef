// Who may call which route: deny by default, because a route that is not here fails the walk.
import { usualLadder } from '#accountability/supervision'
import { newId } from '#foundation/database/server'
import { type Role, roles } from '#foundation/permissions'
import { type Neighbourhood, testPassword } from '../small-neighbourhood.ts'
import { wechatRows } from './wechat-rows.ts'

export const staff = roles.filter((role) => role !== 'resident')
const workers: Role[] = ['grid-worker', 'community-staff', 'department-staff', 'duty-desk']
const owner: Role[] = ['grid-worker']
const ownerAndDesks: Role[] = ['grid-worker', 'community-staff', 'duty-desk']
const administrator: Role[] = ['administrator']
const overseers: Role[] = ['duty-desk', 'leader']

type Asked = 'asked' | 'asked-for-colleague' | 'asked-and-solved'
type Rated = 'rated' | 'rated-called' | 'rated-promised' | 'rated-appealed'
/** A sample of g1, a matter in it, one that was checked, and a finding for the grid worker: open, or put right. */
type Checked = 'sampled' | 'drawn' | 'checked' | 'found' | 'put-right'
export type Ready =
  | 'received'
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

const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

/** What the rows are called with: a house's places and such, and the number of another matter of the same post. */
export interface Given {
  readonly qinghe: Neighbourhood
  readonly leadCode: () => Promise<string>
}

export function routeTable({ qinghe: { places, posts, categories }, leadCode }: Given): Record<string, Row> {
  const words = '请看一下这里的情况'
  const entry = (more: object = {}) => ({ body: () => ({ entryId: newId(), ...more }) })
  const said = entry({ words })
  const name = { zh: '名', en: 'Name' }
  const template = { titleZh: '题', titleEn: 'T', textZh: '文', textEn: 'T' }
  const category = {
    group: '01',
    name,
    hint: name,
    keywords: { zh: [], en: [] },
    gbt: [],
    duty: 'safety',
    level: 'grid',
    limit: { amount: 1, unit: 'hours' },
    publishWords: false,
    emergency: null,
    retired: false,
  }
  const task = { id: newId(), sort: 'own', name, instead: null, basis: null, topicIds: [] }
  const sent = (more: object = {}) => ({ id: newId(), words, placeId: places.g1, ...more })
  const stepped = (more: object = {}) => ({ body: () => ({ stepId: newId(), words, ...more }) })
  // The next version over and over again: the first who may saves it, the others are told that it is there.
  const { version: _, ...rungs } = usualLadder
  const ladder = { ...rungs, version: 1, from: '2099-01-01' }
  const at = '/api/at/{jurisdiction}'
  const [reportId, suggestionId] = [newId(), newId()]

  return {
    'POST /api/sign-in': {
      may: roles,
      body: () => ({ account: 'grid1@qinghe.example', password: testPassword }),
      elsewhere: 'open',
    },
    // Without a challenge there is nothing to confirm, whoever asks.
    'POST /api/sign-in/totp': { may: [], body: () => ({ code: '123456' }) },
    'POST /api/sign-out': { may: roles, elsewhere: 'open' },
    'GET /api/me': { may: staff, elsewhere: 'open' },
    'POST /api/me/totp/start': { may: staff, body: () => ({ password: testPassword }), elsewhere: 'open' },
    'POST /api/me/totp/confirm': { may: staff, body: () => ({ code: '123456' }), elsewhere: 'open' },
    'POST /api/me/totp/stop': { may: staff, body: () => ({ password: testPassword }), elsewhere: 'open' },
    'POST /api/me/password': {
      may: staff,
      body: () => ({ current: testPassword, next: 'short' }),
      elsewhere: 'open',
    },

    [`GET ${at}`]: { may: roles, elsewhere: 'open' },
    [`GET ${at}/places`]: { may: roles, elsewhere: 'open' },
    [`GET ${at}/places/at`]: { may: roles, query: { lon: '114.01', lat: '30.01' }, elsewhere: 'open' },
    [`GET ${at}/places.geojson`]: { may: roles, elsewhere: 'open' },
    [`POST ${at}/places/import`]: {
      may: administrator,
      body: () => ({ collection: { type: 'FeatureCollection', features: [] } }),
    },
    [`PUT ${at}/places/{id}`]: {
      may: administrator,
      params: { id: places.b1! },
      body: () => ({ nameZh: '3栋', nameEn: 'Building 3', address: null }),
    },
    // Sent as JSON it is refused for its form, after everybody was let in.
    [`POST ${at}/photos`]: { may: roles, body: () => ({}), elsewhere: 'open' },
    [`GET ${at}/notices`]: { may: staff },
    [`POST ${at}/notices/read`]: { may: staff, body: () => ({ upTo: newId() }) },

    [`GET ${at}/api-keys`]: { may: administrator },
    [`PUT ${at}/api-keys/{id}`]: {
      may: administrator,
      body: () => ({ name: '随手拍', contact: '数据局', scopes: ['open311'], dailyQuota: 10 }),
    },
    [`DELETE ${at}/api-keys/{id}`]: { may: administrator },

    [`GET ${at}/posts`]: { may: staff },
    [`PUT ${at}/posts/{id}`]: {
      may: administrator,
      body: () => ({ placeId: places.g1, duty: 'safety', nameZh: '岗', nameEn: 'Post', phone: '88880001' }),
    },
    [`PUT ${at}/posts/{id}/holders/{holdingId}`]: {
      may: administrator,
      params: { id: posts.grid2! },
      body: () => ({ role: 'grid-worker', userId: 'qinghe-grid1' }),
    },
    [`DELETE ${at}/posts/{id}/holders/{holdingId}`]: { may: administrator },

    [`GET ${at}/matters`]: { may: staff },
    [`GET ${at}/matters/counts`]: { may: staff },
    [`GET ${at}/matters/{id}`]: { may: staff, on: 'received' },
    [`POST ${at}/matters/{id}/accept`]: { may: owner, on: 'received', ...entry() },
    [`POST ${at}/matters/{id}/receive`]: { may: workers, on: 'received', ...said },
    [`POST ${at}/matters/{id}/offer`]: {
      may: ownerAndDesks,
      on: 'received',
      ...entry({ words, postId: posts.city }),
    },
    [`POST ${at}/matters/{id}/offer/accept`]: { may: ['community-staff'], on: 'offered', ...entry() },
    [`POST ${at}/matters/{id}/offer/refuse`]: { may: ['community-staff'], on: 'offered', ...said },
    [`POST ${at}/matters/{id}/offer/take-back`]: { may: ownerAndDesks, on: 'offered', ...entry() },
    [`POST ${at}/matters/{id}/ask`]: { may: ownerAndDesks, on: 'accepted', ...said },
    [`POST ${at}/matters/{id}/note`]: { may: staff, on: 'accepted', ...said },
    [`POST ${at}/matters/{id}/answer`]: {
      may: ownerAndDesks,
      on: 'accepted',
      ...entry({ words, result: 'fixed' }),
    },
    [`POST ${at}/matters/{id}/reopen`]: { may: [...ownerAndDesks, 'leader'], on: 'answered', ...said },
    [`POST ${at}/matters/{id}/merge`]: {
      may: ownerAndDesks,
      on: 'accepted',
      body: async () => ({ entryId: newId(), leadCode: await leadCode() }),
    },
    [`POST ${at}/matters/{id}/unmerge`]: { may: ownerAndDesks, on: 'merged', ...said },
    [`POST ${at}/people/{id}/unmask`]: {
      may: workers,
      on: 'received',
      body: () => ({ reason: '电话核实地址' }),
    },
    [`GET ${at}/supervision`]: { may: ['community-staff', 'duty-desk', 'leader'] },
    [`GET ${at}/matters/{id}/supervision`]: { may: staff, on: 'accepted' },
    [`POST ${at}/matters/{id}/urge`]: {
      may: ['community-staff', 'duty-desk', 'leader'],
      on: 'accepted',
      ...said,
    },
    [`POST ${at}/matters/{id}/supervise`]: {
      may: ['duty-desk', 'leader'],
      on: 'accepted',
      ...entry({ level: 'ordinary', words }),
    },
    // Nothing is supervised yet, so whoever may is told that.
    [`POST ${at}/matters/{id}/supervision/close`]: {
      may: ['duty-desk', 'leader'],
      on: 'accepted',
      ...entry({ cause: words, remedy: words }),
    },
    [`GET ${at}/reviews`]: { may: ['community-staff', 'duty-desk', 'leader'] },
    [`GET ${at}/matters/{id}/reviews`]: { may: staff, on: 'answered' },
    [`POST ${at}/reviews/{id}/call`]: {
      may: ['community-staff', 'duty-desk', 'leader'],
      on: 'rated',
      ...entry({ words, reached: true }),
    },
    [`POST ${at}/reviews/{id}/put-right`]: {
      may: ['community-staff', 'duty-desk', 'leader'],
      on: 'rated-called',
      ...entry({ words, postId: posts.grid1, by: today() }),
    },
    // The post that promised it is the grid worker's own.
    [`POST ${at}/reviews/{id}/put-right/done`]: {
      may: ownerAndDesks.concat('leader'),
      on: 'rated-promised',
      ...said,
    },
    [`POST ${at}/reviews/{id}/redo`]: {
      may: ['community-staff', 'duty-desk', 'leader'],
      on: 'rated-called',
      ...said,
    },
    [`POST ${at}/reviews/{id}/settle`]: {
      may: ['community-staff', 'duty-desk', 'leader'],
      on: 'rated-called',
      ...said,
    },
    [`POST ${at}/reviews/{id}/appeal`]: {
      may: owner,
      on: 'rated',
      ...entry({ words, kind: 'other-matter' }),
    },
    [`POST ${at}/reviews/{id}/appeal/decide`]: {
      may: ['duty-desk', 'leader'],
      on: 'rated-appealed',
      ...entry({ words, upheld: true }),
    },
    [`POST ${at}/reviews/{id}/reply`]: { may: [...ownerAndDesks, 'leader'], on: 'rated', ...said },
    [`GET ${at}/ladder`]: { may: ['community-staff', 'duty-desk', 'leader', 'administrator'] },
    [`POST ${at}/ladder`]: { may: ['leader', 'administrator'], body: () => ladder },

    [`GET ${at}/checks/samples`]: { may: overseers },
    // Nothing was answered on that day, so whoever may is told that.
    [`POST ${at}/checks/samples`]: {
      may: overseers,
      body: () => ({ id: newId(), from: '2020-01-01', until: '2020-01-01' }),
    },
    [`GET ${at}/checks/samples/{id}`]: { may: overseers, on: 'sampled' },
    [`GET ${at}/checks/items/{id}`]: { may: overseers, on: 'drawn' },
    [`POST ${at}/checks/items/{id}/results`]: {
      may: overseers,
      on: 'drawn',
      body: () => ({ resultId: newId(), way: 'call', outcome: 'solved', words }),
    },
    [`POST ${at}/checks/items/{id}/findings`]: {
      may: overseers,
      on: 'checked',
      body: () => ({ findingId: newId(), what: words, postId: posts.grid1, workingDays: 2 }),
    },
    [`GET ${at}/checks/findings`]: { may: staff },
    [`GET ${at}/checks/findings/{id}`]: { may: [...owner, ...overseers], on: 'found' },
    [`POST ${at}/checks/findings/{id}/done`]: { may: owner, on: 'found', ...stepped() },
    [`POST ${at}/checks/findings/{id}/verify`]: { may: overseers, on: 'put-right', ...stepped() },
    [`POST ${at}/checks/findings/{id}/send-back`]: {
      may: overseers,
      on: 'put-right',
      ...stepped({ workingDays: 2 }),
    },
    [`GET ${at}/ageing`]: { may: staff },
    [`GET ${at}/pledges`]: { may: staff },
    [`POST ${at}/pledges/versions`]: {
      may: ['leader', 'administrator'],
      body: () => ({
        id: newId(),
        inForceFrom: '2999-01-01',
        sets: [{ name, rules: [{ id: newId(), name, text: name }] }],
      }),
    },
    // Nobody's time at a post, so whoever may is told that.
    [`POST ${at}/pledges/signatures`]: {
      may: staff,
      body: () => ({ id: newId(), holdingId: newId(), version: 1, password: testPassword }),
    },
    [`GET ${at}/pledges/posts`]: { may: ['leader'] },
    [`GET ${at}/pledges/complaints`]: { may: staff },
    // A matter that is no complaint: whoever reads it is told so.
    [`POST ${at}/pledges/complaints/{id}/show`]: { may: staff, on: 'received' },
    [`POST ${at}/pledges/complaints/{id}/public-answer`]: {
      may: staff,
      on: 'received',
      body: () => ({ words }),
    },
    // Each matter is refused by itself; the list tells which.
    [`POST ${at}/matters/offers`]: {
      may: staff,
      body: () => ({ matters: [{ id: newId(), entryId: newId() }], postId: posts.city, words }),
    },
    [`GET ${at}/answer-templates`]: { may: staff },
    [`PUT ${at}/answer-templates/{id}`]: { may: ['duty-desk', 'administrator'], body: () => template },
    [`GET ${at}/filters`]: { may: staff },
    [`PUT ${at}/filters/{id}`]: { may: staff, body: () => ({ name: '我的', filter: { view: 'late' } }) },
    [`DELETE ${at}/filters/{id}`]: { may: staff },

    [`GET ${at}/first-contacts`]: { may: [...workers, 'leader'] },
    [`POST ${at}/first-contacts`]: {
      may: workers,
      body: () => ({ id: newId(), channel: 'counter', words }),
    },
    // The grid worker of g1 was asked: the places above read it, nobody else ends it.
    [`GET ${at}/first-contacts/{id}`]: { may: [...workers, 'leader'], on: 'asked' },
    [`POST ${at}/first-contacts/{id}/end`]: {
      may: owner,
      on: 'asked',
      body: () => ({ stepId: newId(), how: 'solved', words }),
    },
    [`POST ${at}/first-contacts/{id}/accept`]: {
      may: ['community-staff'],
      on: 'asked-for-colleague',
      body: () => ({ stepId: newId() }),
    },
    [`POST ${at}/first-contacts/{id}/reopen`]: {
      may: owner,
      on: 'asked-and-solved',
      body: () => ({ stepId: newId(), words }),
    },
    [`POST ${at}/first-contacts/{id}/unmask`]: {
      may: workers,
      on: 'asked',
      body: () => ({ reason: '电话答复' }),
    },

    [`GET ${at}/report-requests`]: { may: staff },
    // The rows below go on with what this one registers.
    [`PUT ${at}/report-requests/{id}`]: {
      may: [...workers, 'leader'],
      params: { id: reportId },
      body: () => ({ office: '区民政局', title: '台账', rhythm: 'monthly', firstDueOn: '2026-11-30' }),
    },
    [`POST ${at}/report-requests/{id}/fillings`]: {
      may: [...workers, 'leader'],
      params: { id: reportId },
      body: () => ({ fillingId: newId(), filledOn: '2026-11-23', minutes: 30 }),
    },
    [`DELETE ${at}/report-requests/{id}/fillings/{fillingId}`]: {
      may: [...workers, 'leader'],
      params: { id: reportId, fillingId: newId() },
    },
    // A ledger holds what the caller's own desk shows.
    [`GET ${at}/ledgers/matters`]: { may: [...workers, 'leader'], query: { format: 'csv' } },
    [`GET ${at}/ledgers/first-contacts`]: { may: [...workers, 'leader'], query: { format: 'csv' } },
    [`GET ${at}/ledgers/report-requests`]: { may: staff, query: { format: 'csv' } },
    [`GET ${at}/suggestions`]: { may: staff },
    [`POST ${at}/suggestions`]: {
      may: staff,
      body: () => ({ id: suggestionId, topic: 'forms', words, showPost: true }),
    },
    [`POST ${at}/suggestions/{id}/answers`]: {
      may: ['leader'],
      params: { id: suggestionId },
      body: () => ({ answerId: newId(), outcome: 'done', words }),
    },

    [`POST ${at}/requests`]: { may: roles, body: () => sent(), elsewhere: 'open' },
    [`GET ${at}/requests`]: { may: roles, elsewhere: 'open' },
    [`POST ${at}/requests/entered`]: { may: workers, body: () => sent({ channel: 'phone' }) },
    [`GET ${at}/requests/near`]: { may: roles, elsewhere: 'open' },
    [`POST ${at}/requests/{id}/followers`]: {
      may: roles,
      params: {},
      body: () => ({ id: newId() }),
      on: 'received',
      elsewhere: 'open',
    },
    [`GET ${at}/requests/{id}`]: { may: staff, on: 'received' },
    [`POST ${at}/requests/{id}/category`]: {
      may: ownerAndDesks,
      on: 'received',
      ...entry({ words, categoryId: categories.light }),
    },
    [`POST ${at}/requests/{id}/place`]: {
      may: ownerAndDesks,
      on: 'received',
      ...entry({ words, placeId: places.b1 }),
    },
    [`POST ${at}/requests/{id}/published`]: {
      may: ['community-staff', 'department-staff', 'duty-desk'],
      on: 'received',
      ...entry({ words: false, photos: false }),
    },
    ...wechatRows(at),
    [`GET ${at}/task-lists`]: { may: roles, elsewhere: 'open' },
    // Published over a version that is not there, it is refused after the administrator was let in.
    [`PUT ${at}/task-lists/{id}`]: {
      may: administrator,
      body: () => ({ fromDay: '2026-11-23', changed: 9, items: [task] }),
    },
    [`GET ${at}/objections`]: { may: ['community-staff', 'duty-desk', 'leader'] },
    [`GET ${at}/matters/{id}/objections`]: { may: staff, on: 'received' },
    [`POST ${at}/matters/{id}/objections`]: {
      may: owner,
      on: 'received',
      ...entry({ words, ground: 'not-ours', proposedPostId: posts.city }),
    },
    // The owner of the matter in g1 objects: the levels above decide.
    [`POST ${at}/objections/{id}/withdraw`]: { may: owner, on: 'disputed', ...entry() },
    [`POST ${at}/objections/{id}/uphold`]: {
      may: ['community-staff', 'duty-desk', 'leader'],
      on: 'disputed',
      ...entry({ words, postId: posts.city }),
    },
    [`POST ${at}/objections/{id}/reject`]: {
      may: ['community-staff', 'duty-desk', 'leader'],
      on: 'disputed',
      ...said,
    },
    [`GET ${at}/dispatch-rules`]: { may: staff },
    [`POST ${at}/dispatch-rules/{id}/retire`]: { may: ['duty-desk', 'administrator'] },
    [`GET ${at}/categories`]: { may: roles, elsewhere: 'open' },
    [`PUT ${at}/categories/{id}`]: {
      may: administrator,
      body: () => ({ ...category, code: `c-${newId().slice(-12)}` }),
    },
  }
}
