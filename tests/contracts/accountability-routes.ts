// Who may call what keeps promises, reviews, figures and the rest honest.
import { usualLadder } from '#accountability/supervision'
import { newId } from '#foundation/database/server'
import { testPassword } from '../small-neighbourhood.ts'
import {
  administrator,
  at,
  entry,
  figureReaders,
  type Given,
  inDays,
  name,
  overseers,
  owner,
  ownerAndDesks,
  type Row,
  said,
  staff,
  today,
  words,
  workers,
} from './route-row.ts'

export function accountabilityRoutes({
  qinghe: { posts, categories },
  leadCode,
}: Given): Record<string, Row> {
  const template = { titleZh: '题', titleEn: 'T', textZh: '文', textEn: 'T' }
  const oneDay = { amount: 1, unit: 'working-days' }
  const commitment = {
    version: 2,
    promised: oneDay,
    statutory: null,
    legalBasis: '',
    accept: oneDay,
    contact: oneDay,
    close: name,
    responsible: name,
  }
  const formula = {
    fromMonth: '2099-01',
    response: { within: { amount: 1, unit: 'working-days' }, needs: 'accept' },
    happy: [4, 5],
    weights: { response: 30, solved: 35, satisfied: 35 },
    leaveOut: [],
  }
  const stepped = (more: object = {}) => ({ body: () => ({ stepId: newId(), words, ...more }) })
  // The next version over and over again: the first who may saves it, the others are told that it is there.
  const { version: _, ...rungs } = usualLadder
  const ladder = { ...rungs, version: 1, from: '2099-01-01' }
  const [reportId, suggestionId] = [newId(), newId()]

  return {
    [`GET ${at}/reviews`]: { may: ['community-staff', 'duty-desk', 'leader'] },
    [`GET ${at}/matters/{id}/reviews`]: { may: staff, on: 'answered' },
    [`POST ${at}/reviews/{id}/call`]: {
      may: ['community-staff', 'duty-desk', 'leader'],
      on: 'rated',
      ...entry({ words, reached: true }),
    },
    [`POST ${at}/reviews/{id}/unmask`]: {
      may: ['community-staff', 'duty-desk', 'leader'],
      on: 'rated',
      body: () => ({ reason: '电话回访' }),
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
    [`POST ${at}/checks/items/{id}/unmask`]: {
      may: overseers,
      on: 'drawn',
      body: () => ({ reason: '电话回访' }),
    },
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
    [`POST ${at}/matters/{id}/pause`]: {
      may: ownerAndDesks,
      on: 'accepted',
      ...entry({ words, reason: 'test', until: inDays(5) }),
    },
    // Nothing is paused, so whoever may is told that.
    [`POST ${at}/matters/{id}/resume`]: { may: ownerAndDesks, on: 'accepted', ...said },
    [`GET ${at}/commitments`]: { may: staff },
    [`POST ${at}/commitments/{id}`]: {
      may: ['duty-desk', 'administrator'],
      params: { id: categories.stairs! },
      body: () => ({ ...commitment, from: inDays(2) }),
    },
    [`GET ${at}/time`]: { may: staff },
    [`GET ${at}/matters/{id}/time`]: { may: staff, on: 'accepted' },
    [`POST ${at}/matters/{id}/time/extension`]: {
      may: owner,
      on: 'accepted',
      ...entry({ words, amount: 1 }),
    },
    [`POST ${at}/matters/{id}/time/shelving`]: {
      may: owner,
      on: 'accepted',
      ...entry({ words, reviewOn: inDays(9) }),
    },
    // There is no such request, so whoever may is told that.
    [`POST ${at}/matters/{id}/time/decision`]: {
      may: ['community-staff', 'duty-desk', 'leader'],
      on: 'accepted',
      ...entry({ requestId: newId(), approve: true }),
    },
    [`GET ${at}/calendar`]: { may: staff },
    [`POST ${at}/calendar/preview`]: { may: administrator, body: () => ({ text: '2026-10-01,休,国庆节' }) },
    [`POST ${at}/calendar/import`]: { may: administrator, body: () => ({ text: '2026-10-01,休,国庆节' }) },
    [`GET ${at}/figures`]: { may: figureReaders },
    [`GET ${at}/figures/matters`]: { may: figureReaders },
    [`GET ${at}/figures/exclusions`]: { may: figureReaders },
    [`GET ${at}/figures/formulas`]: { may: figureReaders },
    [`GET ${at}/figures/table`]: { may: figureReaders, query: { format: 'csv' } },
    [`PUT ${at}/figures/exclusions/{id}`]: {
      may: ['duty-desk', 'leader'],
      body: async () => ({
        code: await leadCode(),
        figures: ['response'],
        reason: words,
        approvedPostId: posts.leadership,
      }),
    },
    // Nothing is left out yet, so whoever may is told that.
    [`POST ${at}/figures/exclusions/{id}/withdraw`]: {
      may: ['duty-desk', 'leader'],
      body: () => ({ reason: words }),
    },
    [`PUT ${at}/figures/formulas/{id}`]: { may: ['leader', 'administrator'], body: () => formula },
    [`POST ${at}/figures/rebuild`]: { may: administrator },
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
  }
}
