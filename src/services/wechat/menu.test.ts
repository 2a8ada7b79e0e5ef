import assert from 'node:assert/strict'
import { test } from 'node:test'
import { menuForPlatform, readMenu, usualMenu } from './menu.ts'

const refused = (text: string): string => {
  const read = readMenu(text)
  assert.ok('wrong' in read, text)
  return read.wrong.words.zh
}

test('the usual menu, and one with entries below, become what the platform takes', () => {
  const usual = readMenu(usualMenu)
  assert.ok('menu' in usual)
  assert.deepEqual(
    usual.menu.map(({ name }) => name),
    ['反映问题', '查进度', '找值班的人'],
  )
  const read = readMenu(
    '办事\n- 网上办 = https://example.org/at/qinghe?a=b\n- 找人 = person\n\n反映 = report',
  )
  assert.ok('menu' in read)
  assert.deepEqual(menuForPlatform(read.menu), {
    button: [
      {
        name: '办事',
        sub_button: [
          { type: 'view', name: '网上办', url: 'https://example.org/at/qinghe?a=b' },
          { type: 'click', name: '找人', key: 'person' },
        ],
      },
      { type: 'click', name: '反映', key: 'report' },
    ],
  })
})

test('what the platform would refuse is told with its line', () => {
  assert.match(refused('一 = report\n二 = report\n三 = report\n四 = report'), /第 4 行：最多 3 个/)
  assert.match(refused(`办事\n${'- 一 = help\n'.repeat(6)}`), /第 7 行：每个菜单下最多 5 项/)
  assert.match(refused('六个汉字的名称 = help'), /第 1 行：名称最多 5 个汉字/)
  assert.match(refused('办事 = 不知道'), /第 1 行：“=”后面/)
  assert.match(refused('办事 = help\n- 找人 = person'), /第 2 行：上一级/)
  assert.match(refused('办事'), /“办事”没有内容/)
  assert.match(refused('= help'), /缺少名称/)
})
