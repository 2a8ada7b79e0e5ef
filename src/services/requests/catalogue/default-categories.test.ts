import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { answerTemplates } from './answer-templates.ts'
import { categoryGroups } from './category-groups.ts'
import { readCodeTable } from './code-table.ts'
import { defaultCategories } from './default-categories.ts'

const table = readFileSync(new URL('gbt47678_5.tsv', import.meta.url), 'utf8')
const groupCodes = new Set(categoryGroups.map((group) => group.code))

test('a jurisdiction starts with sixty categories, each with its own code and name', () => {
  assert.equal(defaultCategories.length, 60)
  assert.equal(new Set(defaultCategories.map((one) => one.code)).size, 60)
  assert.equal(new Set(defaultCategories.map((one) => one.name.zh)).size, 60)
  assert.equal(new Set(defaultCategories.map((one) => one.name.en)).size, 60)
})

test('every group has a category and every category lies in its group', () => {
  for (const one of defaultCategories) {
    assert.ok(groupCodes.has(one.group), one.code)
    assert.equal(one.code.slice(0, 2), one.group)
  }
  for (const group of groupCodes)
    assert.ok(
      defaultCategories.some((one) => one.group === group),
      group,
    )
})

test('every city-management code of a category exists in the shipped directory', () => {
  const known = new Set(readCodeTable(table).map((row) => row.code))
  for (const one of defaultCategories)
    for (const code of one.gbt) assert.ok(known.has(code), `${one.code} ${code}`)
})

test('words about people, welfare, health and disputes are never public unchecked', () => {
  for (const one of defaultCategories) {
    if (['04', '09', '10', '11', '12', '13', '14', '15', '16', '18'].includes(one.group)) {
      assert.equal(one.publishWords, false, one.code)
    }
  }
})

test('what may endanger life says which number to call', () => {
  for (const code of ['0202', '0301', '0603', '0801', '0802', '0803', '1602']) {
    const one = defaultCategories.find((category) => category.code === code)
    assert.match(one?.emergency?.zh ?? '', /11[09]|120/, code)
    assert.match(one?.emergency?.en ?? '', /11[09]|120/, code)
  }
})

test('the shipped directory holds 153 components and 250 events', () => {
  const rows = readCodeTable(table)
  assert.equal(rows.filter((row) => row.kind === 'component').length, 153)
  assert.equal(rows.filter((row) => row.kind === 'event').length, 250)
  assert.deepEqual(rows.find((row) => row.kind === 'event' && row.code === '06042')?.name, '垃圾站（箱）满溢')
})

test('a directory with a broken row is refused with the number of its line', () => {
  const head = 'code\tkind\tkind_zh\tcategory_zh\tname_zh\n'
  assert.throws(() => readCodeTable(`${head}0103\tevent\ta\tb\tc`), /line 2: a code has five digits/)
  assert.throws(() => readCodeTable(`${head}01037\tthing\ta\tb\tc`), /line 2: kind/)
  assert.throws(() => readCodeTable(`${head}01037\tevent\ta\tb`), /line 2: five columns/)
  assert.throws(
    () => readCodeTable(`${head}01037\tevent\ta\tb\tc\r\n01037\tevent\ta\tb\tc`),
    /line 3: event 01037/,
  )
})

test('every answer template has its own key and leaves room for what only staff can know', () => {
  assert.equal(new Set(answerTemplates.map((one) => one.key)).size, answerTemplates.length)
  for (const one of answerTemplates.filter((template) => template.key !== 'need-place')) {
    assert.match(one.text.zh, /…/, one.key)
    assert.match(one.text.en, /…/, one.key)
  }
})
