import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, mock, test } from 'node:test'
import { asOwner, download, sealedHouse } from '../../tests/sealed-house.ts'
import { verifyCommand } from './verify.ts'

const { house, sent } = await sealedHouse()
const folder = await mkdtemp(join(tmpdir(), 'linli-verify-'))
after(() => rm(folder, { recursive: true }))
const given = { ...process.env }
after(() => (process.env = given))
const said = mock.method(console, 'log', () => {})

const connection = house.tools.database.pool.options.connectionString
process.env = { ...given, DATABASE_URL: connection!, DATA_DIR: folder, LINLI_SECRET: 'x'.repeat(40) }

async function run(...args: string[]): Promise<{ code: number; told: string }> {
  said.mock.resetCalls()
  const code = await verifyCommand.run(args)
  return { code, told: said.mock.calls.map((call) => String(call.arguments[0])).join('\n') }
}

const original = JSON.stringify(await download(house, sent))
const receipt = join(folder, 'receipt.json')
await writeFile(receipt, original)

test('a receipt is checked without any database, and a changed one has the exit code 2', async () => {
  const kept = process.env
  process.env = { ...given, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' }
  const { code, told } = await run(receipt)
  assert.equal(code, 0, told)
  assert.equal(told.match(/^✔/gm)?.length, 4)
  const changed = join(folder, 'changed.json')
  await writeFile(changed, original.replace('已经清走了。', '没有清走。'))
  assert.equal((await run(changed)).code, 2)
  await writeFile(changed, '{}')
  await assert.rejects(run(changed), /no receipt of Linli/)
  process.env = kept
})

test('with --at it is checked against the database of that neighbourhood and no other', async () => {
  assert.equal((await run(receipt, '--at', 'qinghe')).code, 0)
  assert.equal((await run(receipt, '--at', 'liuxi')).code, 2)
  await assert.rejects(run(receipt, '--at', 'nowhere'), /no jurisdiction/)
})

test('--at alone recomputes everything, and names what was tampered with', async () => {
  const clean = await run('--at', 'qinghe')
  assert.equal(clean.code, 0, clean.told)
  assert.match(clean.told, /qinghe: 1 seals .* 0 faults/)
  await asOwner(house, `delete from accountability.matter_entry where matter_id = $1 and kind = 'answered'`, [
    sent.id,
  ])
  const { code, told } = await run('--at', 'qinghe')
  assert.equal(code, 2)
  assert.match(told, new RegExp(`DELETED 被删除 {2}entry ${sent.code}`))
  assert.equal((await run(receipt, '--at', 'qinghe')).code, 2)
})

test('without anything to check it says what it wants', async () => {
  await assert.rejects(run(), /receipt or --at/)
})
