import type { FastifyInstance } from 'fastify'
import { serve } from '#foundation/http/server'
import { allowEverywhere } from '#foundation/places/server'
import type { Tools } from '#foundation/work/server'
import { apiKeyPermissions, issueApiKey, listApiKeys, revokeApiKey } from '../index.ts'
import { issueKey, listKeys, revokeKey } from './issue-key.ts'

export { issueKey } from './issue-key.ts'
export { useKey } from './use-key.ts'

export const apiKeysRoom = {
  name: 'api-keys',
  routes: (app: FastifyInstance, tools: Tools): void => {
    serve(app, tools, apiKeyPermissions, listApiKeys, async (work) => {
      await allowEverywhere(work, apiKeyPermissions, 'api-key.list')
      return listKeys(work)
    })
    serve(app, tools, apiKeyPermissions, issueApiKey, async (work, { params, body }) => {
      await allowEverywhere(work, apiKeyPermissions, 'api-key.issue')
      return { key: await issueKey(work, params.id, body) }
    })
    serve(app, tools, apiKeyPermissions, revokeApiKey, async (work, { params }) => {
      await allowEverywhere(work, apiKeyPermissions, 'api-key.issue')
      await revokeKey(work, params.id)
    })
  },
  permissions: apiKeyPermissions,
  tasks: [],
}
