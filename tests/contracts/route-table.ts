// Who may call which route: deny by default, because a route that is not here fails the walk.
import { newId } from '#foundation/database/server'
import { roles } from '#foundation/permissions'
import { testPassword } from '../small-neighbourhood.ts'
import { accountabilityRoutes } from './accountability-routes.ts'
import { handOffRoutes } from './hand-off-routes.ts'
import {
  administrator,
  at,
  entry,
  type Given,
  name,
  owner,
  ownerAndDesks,
  type Row,
  said,
  staff,
  words,
  workers,
} from './route-row.ts'
import { wechatRows } from './wechat-rows.ts'

export function routeTable(given: Given): Record<string, Row> {
  const {
    qinghe: { places, posts, categories },
    leadCode,
  } = given
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

  return {
    ...accountabilityRoutes(given),
    ...wechatRows(at),
    ...handOffRoutes(),
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
