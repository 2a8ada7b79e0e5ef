import type { FastifyInstance } from 'fastify'
import type { PageBundle } from '#foundation/pages/server'
import type { Tools } from '#foundation/work/server'
import { portalHomeRoutes } from './portal-home-routes.ts'
import { portalListRoutes } from './portal-list-routes.ts'
import { portalReportRoutes } from './portal-report-routes.ts'
import { portalTrackingRoutes } from './portal-tracking-routes.ts'
import { portalVerifyRoutes } from './portal-verify-routes.ts'

/** The resident's pages: drawn here, readable and submittable without a script. */
export function portalRoutes(app: FastifyInstance, tools: Tools, bundle: PageBundle): void {
  portalHomeRoutes(app, tools, bundle)
  portalReportRoutes(app, tools, bundle)
  portalListRoutes(app, tools, bundle)
  portalTrackingRoutes(app, tools, bundle)
  portalVerifyRoutes(app, tools, bundle)
}
