import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whyNotImport } from '../../tools/room-law/why-not-import.ts'

const request = 'src/services/requests'

const allowed: [from: string, specifier: string][] = [
  [`${request}/request.ts`, './contract.ts'],
  [`${request}/request.ts`, 'zod'],
  [`${request}/contract.ts`, '#kernel'],
  [`${request}/contract.ts`, '#accountability/matters'],
  [`${request}/server/request-sql.ts`, '../request.ts'],
  [`${request}/server/request-sql.ts`, 'kysely'],
  [`${request}/server/request-sql.ts`, 'node:crypto'],
  [`${request}/server/request-routes.ts`, '#accountability/matters/server'],
  [`${request}/server/request-routes.ts`, '#services/dispatch'],
  [`${request}/console/request-screen.tsx`, '../contract.ts'],
  [`${request}/console/request-screen.tsx`, './request-list.tsx'],
  [`${request}/console/request-screen.tsx`, 'antd'],
  [`${request}/console/request-screen.tsx`, 'leaflet/dist/leaflet.css'],
  [`${request}/console/request-screen.tsx`, '@ant-design/icons'],
  [`${request}/console/request-screen.tsx`, '#design'],
  [`${request}/console/request-screen.tsx`, '#accountability/matters/console'],
  [`${request}/portal/report-page.tsx`, '#foundation/places'],
  ['src/foundation/identity/console/sign-in-screen.tsx', '#design'],
  ['src/foundation/audit/server/record.ts', '#foundation/database/server'],
  ['src/foundation/audit/audit-line.ts', '#kernel'],
  ['src/accountability/matters/matter.ts', '#organisation/teams'],
  ['src/kernel/id.ts', './words.ts'],
  ['src/design/code-field.tsx', '#kernel'],
  ['src/design/map/map-view.tsx', '../words-of.ts'],
  ['src/apps/server/rooms.ts', '#services/requests/server'],
  ['src/apps/server/main.ts', 'fastify'],
  ['src/apps/server/main.ts', './config.ts'],
  ['src/apps/console/main.tsx', '#services/requests/console'],
  ['src/apps/console/main.tsx', 'react-dom/client'],
  [`${request}/request.test.ts`, 'node:test'],
  [`${request}/request.test.ts`, './request.ts'],
  [`${request}/server/accept-request.test.ts`, '#apps/server'],
  [`${request}/server/accept-request.test.ts`, '../../../../tests/fresh-house.ts'],
  ['tests/flows/report.flow.test.ts', '#services/requests'],
  ['tests/flows/report.flow.test.ts', '../../tools/find-chromium.ts'],
  ['tools/run.ts', '#apps/server'],
  ['bench/intake.bench.ts', '#foundation/database/server'],
  ['vite.config.ts', '@vitejs/plugin-react'],
]

const forbidden: [from: string, specifier: string, message: RegExp][] = [
  [`${request}/request.ts`, '../dispatch/dispatch.ts', /may not leave its room.*#services\/dispatch/],
  [`${request}/server/request-sql.ts`, '../../dispatch/server/rules-sql.ts', /#services\/dispatch\/server/],
  [`${request}/console/request-screen.tsx`, '../../dispatch/console/a.tsx', /#services\/dispatch\/console/],
  [`${request}/request.ts`, '../../../tools/build.ts', /may not leave its room/],
  [`${request}/request.ts`, './server/request-sql.ts', /floor of a room is pure/],
  [`${request}/request.ts`, './console/request-screen.tsx', /floor of a room is pure/],
  [`${request}/server/request-routes.ts`, '../portal/report-page.tsx', /may not import the web side/],
  [`${request}/portal/report-page.tsx`, '../server/request-sql.ts', /may not import the server side/],
  [`${request}/request.ts`, 'node:crypto', /no package but zod/],
  [`${request}/contract.ts`, 'fastify', /no package but zod/],
  [`${request}/contract.ts`, '#accountability/matters/server', /only front doors/],
  [`${request}/contract.ts`, '#accountability/matters/console', /only front doors/],
  [`${request}/contract.ts`, '#design', /only front doors/],
  [`${request}/server/request-routes.ts`, '#accountability/matters/matter', /is no door/],
  [`${request}/server/request-routes.ts`, '#accountability', /is no door/],
  [`${request}/server/request-routes.ts`, '#nowhere/matters', /is no door/],
  [`${request}/server/request-routes.ts`, '#accountability/matters/server/matter-sql', /is no door/],
  [
    `${request}/server/request-routes.ts`,
    '#accountability/matters/console',
    /screens are built for browsers/,
  ],
  [`${request}/console/request-screen.tsx`, 'node:fs', /browsers have no Node/],
  [`${request}/console/request-screen.tsx`, 'pg', /not among the packages made for browsers/],
  [`${request}/console/request-screen.tsx`, 'fs', /not among the packages made for browsers/],
  [`${request}/console/request-screen.tsx`, '#services/requests/server', /never import a server door/],
  [`${request}/server/request-routes.ts`, '#apps/server', /Nobody imports apps/],
  ['src/foundation/audit/server/record.ts', '#accountability/matters', /every family stands on foundation/],
  ['src/foundation/audit/audit-line.ts', '#services/requests', /every family stands on foundation/],
  ['src/design/owner-card.tsx', '#accountability/matters', /every family stands on design/],
  ['src/accountability/matters/server/matter-sql.ts', '#services/requests/server', /the matter is the spine/],
  ['src/accountability/matters/matter.ts', '#visits/home-visits', /the matter is the spine/],
  ['src/accountability/matters/matter.ts', '#conversations/talks', /the matter is the spine/],
  ['src/kernel/id.ts', 'zod', /kernel imports nothing/],
  ['src/kernel/id.ts', '#foundation/calendar', /kernel imports nothing/],
  ['src/kernel/id.ts', '../foundation/calendar/day.ts', /may not leave its room/],
  ['src/apps/server/main.ts', '../../services/requests/server/request-routes.ts', /may not leave its room/],
  ['src/apps/server/main.ts', '#apps/console', /Nobody imports apps/],
  ['src/apps/console/main.tsx', '#services/requests/server', /never import a server door/],
  ['src/apps/portal/main.tsx', 'node:fs', /browsers have no Node/],
  [`${request}/request.test.ts`, '../dispatch/dispatch.ts', /may not leave its room/],
  ['tests/flows/report.flow.test.ts', '../../src/services/requests/request.ts', /#services\/requests\./],
  ['tools/run.ts', '../src/apps/server/main.ts', /#apps\/server/],
  ['src/shared/text.ts', '#kernel', /no family of the house/],
]

for (const [from, specifier] of allowed) {
  test(`${from} may import ${specifier}`, () => {
    assert.equal(whyNotImport(from, specifier), undefined)
  })
}

for (const [from, specifier, message] of forbidden) {
  test(`${from} may not import ${specifier}, and is told what to do instead`, () => {
    assert.match(whyNotImport(from, specifier) ?? 'allowed', message)
  })
}
