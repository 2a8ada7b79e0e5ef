import type { FastifyInstance } from 'fastify'
import { getMatter } from '#accountability/matters/server'
import { serve } from '#foundation/http/server'
import type { Tools, Work } from '#foundation/work/server'
import * as contract from '../contract.ts'
import { commitmentsPermissions as table } from '../index.ts'
import { announceCommitment, readPromisedTopics } from './announce-commitment.ts'
import { askExtension, askShelving, decideTime } from './ask-for-time.ts'
import { importDecree, previewDecree, readCalendar } from './calendar-decree.ts'
import { readMatterTime, readTimeLists } from './read-time.ts'

export function commitmentsRoutes(app: FastifyInstance, tools: Tools): void {
  serve(app, tools, table, contract.listCommitments, (work) => readPromisedTopics(work))
  serve(app, tools, table, contract.announceCommitment, (work, { params, body: { version, ...announced } }) =>
    announceCommitment(work, params.id, version, announced),
  )
  timeRoutes(app, tools)
  serve(app, tools, table, contract.readCalendar, (work) => readCalendar(work))
  serve(app, tools, table, contract.previewCalendar, (work, { body }) => previewDecree(work, body.text))
  serve(app, tools, table, contract.importCalendar, (work, { body }) => importDecree(work, body.text))
}

function timeRoutes(app: FastifyInstance, tools: Tools): void {
  const time = async (work: Work, id: string, done?: Promise<void>) => {
    await done
    return readMatterTime(work, await getMatter(work, id))
  }
  serve(app, tools, table, contract.readMatterTime, (work, { params: { id } }) => time(work, id))
  serve(app, tools, table, contract.askExtension, (work, { params: { id }, body }) =>
    time(work, id, askExtension(work, id, body)),
  )
  serve(app, tools, table, contract.askShelving, (work, { params: { id }, body }) =>
    time(work, id, askShelving(work, id, body)),
  )
  serve(app, tools, table, contract.decideTime, (work, { params: { id }, body }) =>
    time(work, id, decideTime(work, id, body)),
  )
  serve(app, tools, table, contract.listTime, (work) => readTimeLists(work))
}
