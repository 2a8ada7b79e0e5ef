import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Comparable, findSimilar } from './similar-requests.ts'

const request = (id: string, more: Partial<Comparable>): Comparable => ({
  id,
  office: `单位${id}`,
  title: id,
  columns: [],
  words: [],
  ...more,
})

test('another office that asks for the same columns is named, with the columns', () => {
  const one = request('a', { columns: ['姓名', '楼栋', '联系电话', '走访时间', '备注'] })
  const other = request('b', { columns: ['序号', '姓 名', '联系电话', '楼栋'] })
  assert.deepEqual(findSimilar(one, [one, other]), [
    { id: 'b', office: '单位b', title: 'b', columns: ['姓名', '楼栋', '联系电话'], words: [] },
  ])
})

test('two columns alike, or a few of a long list, are no double work', () => {
  const one = request('a', { columns: ['姓名', '电话', '低保'] })
  assert.deepEqual(findSimilar(one, [request('b', { columns: ['姓名', '电话', '车牌'] })]), [])
  const long = Array.from({ length: 9 }, (_, at) => `栏${at}`)
  const other = Array.from({ length: 9 }, (_, at) => `栏${at + 6}`)
  assert.deepEqual(findSimilar(request('a', { columns: long }), [request('b', { columns: other })]), [])
})

test('nearly the same words in the name are enough, but not that both are called a table', () => {
  const one = request('a', { words: ['独居', '老人', '情况', '统计表'] })
  const [found] = findSimilar(one, [request('b', { words: ['独居', '老人', '走访', '台账'] })])
  assert.deepEqual(found?.words, ['独居', '老人'])
  assert.deepEqual(findSimilar(one, [request('c', { words: ['消防', '隐患', '情况', '统计表'] })]), [])
})

test('what one office asks for twice is not told to be the same', () => {
  const columns = ['姓名', '楼栋', '电话']
  const [one, again] = [
    request('a', { columns, office: '区民政局' }),
    request('b', { columns, office: '区 民政局' }),
  ]
  assert.deepEqual(findSimilar(one!, [one!, again!]), [])
})
