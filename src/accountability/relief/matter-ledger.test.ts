import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matterColumns, punctuality } from './matter-ledger.ts'

const now = new Date('2026-11-23T09:00:00Z')
const earlier = new Date('2026-11-22T09:00:00Z')
const later = new Date('2026-11-24T09:00:00Z')
const kept = (
  state: Parameters<typeof punctuality>[0]['state'],
  dueAt: Date,
  answeredAt: Date | null,
): string => punctuality({ state, dueAt, answeredAt }, now).zh

test('a promise is kept by an answer until the due date, and broken by the clock when there is none', () => {
  assert.equal(kept('in-progress', later, null), '未到期')
  assert.equal(kept('received', earlier, null), '超期')
  assert.equal(kept('answered', later, earlier), '按时')
  assert.equal(kept('closed', earlier, now), '超期')
  assert.equal(kept('closed', earlier, earlier), '按时')
})

test('what was withdrawn or is handled with another is not counted', () => {
  assert.equal(kept('withdrawn', earlier, null), '不计')
  assert.equal(kept('merged', earlier, null), '不计')
})

test('the columns stand in the order offices know, and none of them names a member of staff', () => {
  const headers = matterColumns('zh', now).map(({ header }) => header.zh)
  assert.deepEqual(headers.slice(0, 7), [
    '序号',
    '编号',
    '来源渠道',
    '受理时间',
    '诉求人',
    '联系电话',
    '诉求内容',
  ])
  assert.ok(headers.indexOf('责任岗位') < headers.indexOf('签收时间'))
  assert.ok(headers.indexOf('到期时间') < headers.indexOf('答复时间'))
  assert.ok(!headers.some((header) => /经办人|承办人|首问责任人/.test(header)))
})
