import type { FastifyInstance } from 'fastify'
import { serve } from '#foundation/http/server'
import type { Tools } from '#foundation/work/server'
import { personUnmasked } from '../index.ts'
import { permissions, unmaskPerson } from './read-person.ts'

export function routes(app: FastifyInstance, tools: Tools): void {
  serve(app, tools, permissions, personUnmasked, async (work, { params, body, reply }) => {
    reply.header('cache-control', 'no-store')
    return unmaskPerson(work, params.id, body.reason)
  })
}
