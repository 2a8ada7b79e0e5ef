import type { FastifyInstance } from 'fastify'
import { serve } from '#foundation/http/server'
import { unmaskPerson } from '#foundation/people/server'
import type { Tools, Work } from '#foundation/work/server'
import { Problem } from '#kernel'
import * as contract from '../contract.ts'
import type { FirstContact } from '../first-contact.ts'
import { firstContactPermissions } from '../first-contact-permissions.ts'
import { wasAskedFirst } from '../first-contact-rules.ts'
import { acceptContact, endContact, reopenContact } from './end-contact.ts'
import { listRegister } from './list-contacts.ts'
import { getContact, noContact, readContactBody } from './read-contact.ts'
import { registerContact } from './register-contact.ts'

export function firstContactRoutes(app: FastifyInstance, tools: Tools): void {
  const table = firstContactPermissions
  const shown = async (work: Work, contact: Promise<FirstContact>) => readContactBody(work, await contact)
  serve(app, tools, table, contract.listContacts, (work, { query: { after, ...wanted } }) =>
    listRegister(work, { ...wanted, after }),
  )
  serve(app, tools, table, contract.readContact, (work, { params }) =>
    shown(work, getContact(work, params.id)),
  )
  serve(app, tools, table, contract.registerContact, (work, { body }) =>
    shown(work, registerContact(work, body)),
  )
  serve(app, tools, table, contract.endContact, (work, { params, body: { stepId, ...said } }) =>
    shown(work, endContact(work, params.id, stepId, said)),
  )
  serve(app, tools, table, contract.acceptContact, (work, { params, body }) =>
    shown(work, acceptContact(work, params.id, body.stepId)),
  )
  serve(app, tools, table, contract.reopenContact, (work, { params, body }) =>
    shown(work, reopenContact(work, params.id, body.stepId, body.words)),
  )
  serve(app, tools, table, contract.unmaskAsker, async (work, { params, body, reply }) => {
    reply.header('cache-control', 'no-store')
    const contact = await getContact(work, params.id)
    if (contact.personId === null) throw new Problem(404, noContact)
    // Whoever was asked first owes the reply and must be able to call; others only where they work.
    const path = wasAskedFirst(contact, work) ? undefined : contact.placePath
    return unmaskPerson(work, contact.personId, body.reason, path)
  })
}
