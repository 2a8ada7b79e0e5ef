import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { drawRoomMap } from './draw-room-map.ts'
import { readHouse } from './read-house.ts'
import { roomFaults } from './room-faults.ts'

function build(context: TestContext, files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'linli-room-map-'))
  context.after(() => rmSync(root, { recursive: true, force: true }))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return root
}

const matters = 'src/accountability/matters'
const requests = 'src/services/requests'

test('the map shows what a room is, whom it imports and which tables it owns', (context) => {
  const root = build(context, {
    'migrations/20260101T0900-services-add-request.sql':
      'create table services.request (id uuid);\nCREATE TABLE IF NOT EXISTS accountability.matter (id uuid);',
    [`${matters}/index.ts`]: 'export const matter = 1',
    [`${matters}/server/matter-sql.ts`]: "trx.insertInto('accountability.matter')",
    [`${requests}/README.md`]: '# Requests 诉求\n\nWhat a resident asks for.\n',
    [`${requests}/server/request-sql.ts`]:
      "import { openMatter } from '#accountability/matters/server'\ntrx.insertInto('services.request')",
    [`${requests}/server/request-sql.test.ts`]: "import { grid } from '#services/grids'",
  })
  const map = drawRoomMap(readHouse(root))
  assert.match(
    map,
    /\| `services\/requests` \| What a resident asks for\. \| accountability\/matters \| services\.request \|/,
  )
  assert.match(map, /\| `accountability\/matters` \| {2}\| {2}\| accountability\.matter \|/)
  assert.match(map, /services_requests --> accountability_matters/)
  assert.doesNotMatch(map, /grids/)
})

test('rooms that import each other in a circle are named as a circle', (context) => {
  const root = build(context, {
    'src/services/grids/grid.ts': "import type { Desk } from '#services/desks'",
    'src/services/desks/desk.ts': "export { post } from '#services/posts'",
    'src/services/posts/server/post-sql.ts': "const grids = await import('#services/grids/server')",
  })
  const faults = roomFaults(readHouse(root))
  assert.equal(faults.length, 1)
  assert.match(faults[0] ?? '', /services\/desks → services\/posts → services\/grids → services\/desks/)
})

test('a write into a table of another family is a fault, a read is not', (context) => {
  const root = build(context, {
    'migrations/20260101T0900-accountability-add-matter.sql': 'create table accountability.matter (id uuid)',
    [`${requests}/server/close-request.ts`]: "trx.updateTable('accountability.matter')",
    [`${requests}/server/drop-request.ts`]: 'sql`delete from accountability.matter`',
    [`${requests}/server/request-sql.ts`]: "trx.selectFrom('accountability.matter')",
  })
  const faults = roomFaults(readHouse(root))
  assert.equal(faults.length, 2)
  assert.match(faults[0] ?? '', /close-request\.ts writes accountability\.matter/)
  assert.match(faults[1] ?? '', /drop-request\.ts writes accountability\.matter/)
})

test('a table that no room names is shown, so that it is not forgotten', (context) => {
  const root = build(context, {
    'migrations/20260101T0900-services-add-request.sql': 'create table services.forgotten (id uuid)',
    [`${requests}/index.ts`]: 'export const request = 1',
  })
  assert.match(drawRoomMap(readHouse(root)), /## Tables that no room names\n\n`services\.forgotten`/)
})
