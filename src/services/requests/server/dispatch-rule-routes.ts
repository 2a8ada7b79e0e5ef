import type { FastifyInstance } from 'fastify'
import { record } from '#foundation/audit/server'
import { serve } from '#foundation/http/server'
import { allowEverywhere, bumpStructure } from '#foundation/places/server'
import type { Tools } from '#foundation/work/server'
import * as contract from '../dispatch-rule-contract.ts'
import { requestPermissions } from '../index.ts'
import { listRules, retireRule } from './dispatch-rule-sql.ts'

export function dispatchRuleRoutes(app: FastifyInstance, tools: Tools): void {
  serve(app, tools, requestPermissions, contract.listDispatchRules, (work) => listRules(work))
  serve(app, tools, requestPermissions, contract.retireDispatchRule, async (work, { params }) => {
    await allowEverywhere(work, requestPermissions, 'dispatch-rule.retire')
    const retired = await retireRule(work, params.id)
    const rules = await listRules(work)
    if (!retired) return rules
    await record(work, {
      action: 'dispatch-rule.retired',
      subject: { kind: 'dispatch-rule', id: params.id },
    })
    // Last, because whatever is read between this and the commit would be kept as it was.
    await bumpStructure(work)
    return rules
  })
}
