import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'

const runner = join(import.meta.dirname, '..', 'test.ts')

/** Runs our test runner on a folder of its own, as a child that does not know it stands in a test. */
function runTests(context: TestContext, files: Record<string, string>, filter = '') {
  const folder = mkdtempSync(join(tmpdir(), 'linli-test-run-'))
  context.after(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'tests'))
  for (const [file, text] of Object.entries(files)) {
    writeFileSync(join(folder, 'tests', file), `import { test } from 'node:test'\n${text}\n`)
  }
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const args = filter === '' ? [runner] : [runner, filter]
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' })
  return { status, stdout, last: stdout.trimEnd().split('\n').at(-1) }
}

test('a run in which all is well ends with its figures and status 0', (context) => {
  const { status, last } = runTests(context, {
    'one.test.ts': "test('good', () => {})\ntest.skip('later', () => {})",
    'two.test.ts': "test('parent', async (t) => { await t.test('child', () => {}) })",
  })
  assert.equal(last, '3 passed, 0 failed, 1 skipped')
  assert.equal(status, 0)
})

test('a failing test is counted once and shown with its reason', (context) => {
  const { status, stdout, last } = runTests(context, {
    'one.test.ts':
      "test('parent', async (t) => { await t.test('child', () => { throw new Error('no owner') }) })",
  })
  assert.equal(last, '0 passed, 1 failed, 0 skipped')
  assert.match(stdout, /✖ child/)
  assert.match(stdout, /no owner/)
  assert.equal(status, 1)
})

test('a file that breaks before its first test, and one that holds no test, are failures', (context) => {
  const { status, stdout, last } = runTests(context, {
    'broken.test.ts': "test('never told', () => {})\nthrow new Error('broken before')",
    'empty.test.ts': 'export { test }',
  })
  assert.match(last ?? '', /^\d passed, 2 failed, 0 skipped$/)
  assert.match(stdout, /broken before/)
  assert.match(stdout, /This file holds no test/)
  assert.equal(status, 1)
})

test('a filter that no test file fits is a failure, not a run of nothing', (context) => {
  const { status, last } = runTests(context, { 'one.test.ts': "test('good', () => {})" }, 'nowhere')
  assert.equal(last, '0 passed, 1 failed, 0 skipped')
  assert.equal(status, 1)
})
