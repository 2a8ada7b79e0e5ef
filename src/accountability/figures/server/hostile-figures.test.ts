import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '#foundation/database/server'
import { problemBody } from '#foundation/http'
import { residentsOf } from '../../../../tests/resident.ts'
import { openTestHouse } from '../../../../tests/small-house.ts'
import { usualFormula } from '../index.ts'

const house = await openTestHouse()
const { posts } = house.qinghe
const { code } = await residentsOf(house).report()
const figures = '/api/at/qinghe/figures'

interface Sent {
  readonly method?: 'GET' | 'PUT'
  readonly url: string
  readonly payload?: object
}
const get = (query: string): Sent => ({ url: `${figures}${query}` })
const put = (what: string, payload: object): Sent => ({
  method: 'PUT',
  url: `${figures}/${what}/${newId()}`,
  payload,
})
const exclusion = (more: object) =>
  put('exclusions', {
    code,
    figures: ['response'],
    reason: '停电',
    approvedPostId: posts.leadership,
    ...more,
  })
const formula = (more: object) => put('formulas', { ...usualFormula, fromMonth: '2099-01', ...more })

/** What is sent, and the fields it is refused beside. */
const hostile: Record<string, [Sent, ...fields: string[]]> = {
  'a month that is none': [get('?month=2026-13'), 'month'],
  'a month without end': [get(`?month=${'9'.repeat(900)}-01`), 'month'],
  'a community that is SQL': [get(`?communityId=${encodeURIComponent("' or 1=1 --")}`), 'communityId'],
  'a channel that is SQL': [get(`?channel=${encodeURIComponent("page' or 1=1")}`), 'channel'],
  'a group with a NUL': [get('?group=%00'), 'group'],
  'a figure that is none': [get('/matters?figure=opened'), 'figure'],
  'a figure by person': [get('/matters?part=holder'), 'part'],
  'a page that is none': [get('/matters?after=1'), 'after'],
  'a table of another kind': [get('/table?format=exe'), 'format'],
  'a matter of another jurisdiction left out': [exclusion({ code: 'KX0000000000' }), 'code'],
  'left out of nothing, for no reason': [exclusion({ figures: [], reason: ' ' }), 'figures', 'reason'],
  'half a character in a reason': [exclusion({ reason: '停\ud83d' }), 'reason'],
  'approved by a grid worker': [exclusion({ approvedPostId: posts.grid1 }), 'approvedPostId'],
  'approved in another jurisdiction': [
    exclusion({ approvedPostId: house.liuxi.posts.leadership }),
    'approvedPostId',
  ],
  'weights that do not add up': [
    formula({ weights: { response: 99, solved: 99, satisfied: 99 } }),
    'weights',
  ],
  'a formula for the past': [formula({ fromMonth: '2020-01' }), 'fromMonth'],
  'a response within no time': [
    formula({ response: { within: { amount: 0, unit: 'hours' }, needs: 'accept' } }),
    'response.within.amount',
  ],
  'a grade beyond five': [formula({ happy: [6] }), 'happy.0'],
}

const kept = () =>
  house.query(
    'qinghe',
    sql`select (select count(*) from accountability.figure_exclusion) as out,
      (select count(*) from accountability.figure_formula) as formulas, (select count(*) from foundation.audit_record) as audit`,
  )

for (const [what, [sent, ...fields]] of Object.entries(hostile)) {
  test(`${what} is refused in both languages, and nothing is kept`, async () => {
    const before = await kept()
    for (const language of ['zh', 'en'] as const) {
      const answer = await house.send({
        ...sent,
        headers: { 'x-test-user': 'qinghe-leader', 'accept-language': language },
      })
      assert.equal(answer.statusCode, 422, answer.body)
      const problem = problemBody.parse(answer.json())
      assert.deepEqual(problem.errors.map(({ field }) => field).sort(), fields)
      for (const text of [problem.title, ...problem.errors.map(({ detail }) => detail)])
        assert.equal(/\p{Script=Han}/u.test(text), language === 'zh', text)
    }
    assert.deepEqual(await kept(), before)
  })
}
