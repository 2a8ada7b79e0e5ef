import type { FastifyInstance } from 'fastify'
import { matterPermissions } from '#accountability/matters'
import { getMatter } from '#accountability/matters/server'
import { record } from '#foundation/audit/server'
import { pageByPage, sendTable } from '#foundation/exports/server'
import { serve } from '#foundation/http/server'
import { allowEverywhere, getJurisdiction } from '#foundation/places/server'
import type { Tools } from '#foundation/work/server'
import { dayOf, say, type Words } from '#kernel'
import * as contract from '../contract.ts'
import { feedbackColumns } from '../feedback-columns.ts'
import { hotlinePermissions as table } from '../index.ts'
import { findOrderOf, readReturnTime, saveReturnTime, selectOrders } from './hotline-order-sql.ts'
import { previewFile } from './preview-orders.ts'
import { sendBack } from './send-back.ts'
import { takeAll } from './take-orders.ts'

const pageSize = 50
const sheetName: Words = { zh: '热线工单办理情况', en: 'Hotline orders' }

export function hotlineRoutes(app: FastifyInstance, tools: Tools): void {
  serve(app, tools, table, contract.previewOrders, async (work, { body }) => {
    await allowEverywhere(work, table, 'hotline.take')
    return previewFile(work, Buffer.from(body.file, 'base64'))
  })
  serve(app, tools, table, contract.takeOrders, async (work, { body }) => {
    await allowEverywhere(work, table, 'hotline.take')
    return { outcomes: await takeAll(work, body.orders) }
  })
  serve(app, tools, table, contract.listOrders, async (work, { query: { view, after } }) => {
    await allowEverywhere(work, table, 'hotline.list')
    const returnWithin = await readReturnTime(work.trx, work.jurisdiction)
    return { returnWithin, ...(await selectOrders(work, view, { after, limit: pageSize })) }
  })
  serve(app, tools, matterPermissions, contract.readOrderOf, async (work, { params: { id } }) => {
    await getMatter(work, id)
    return { order: await findOrderOf(work, id) }
  })
  serve(app, tools, table, contract.returnOrder, async (work, { params: { id }, body }) => {
    await allowEverywhere(work, table, 'hotline.return')
    await sendBack(work, id, body)
  })
  serve(app, tools, table, contract.exportOrders, async (work, { query, request: { language }, reply }) => {
    await allowEverywhere(work, table, 'hotline.list')
    const { name, calendar } = await getJurisdiction(work)
    await record(work, {
      action: 'hotline-orders.exported',
      subject: { kind: 'ledger', id: 'hotline' },
      details: { format: query.format, view: query.view },
    })
    const rows = pageByPage(work, (page, after) => selectOrders(page, query.view, { after, limit: 500 }))
    return sendTable(reply, {
      fileName: `${say(name, language)} ${say(sheetName, language)} ${dayOf(work.now, calendar.zone)}`,
      format: query.format,
      language,
      zone: calendar.zone,
      sheets: [{ name: sheetName, columns: feedbackColumns(language), rows }],
    })
  })
  serve(app, tools, table, contract.setReturnTime, async (work, { body: { returnWithin } }) => {
    await allowEverywhere(work, table, 'hotline.set')
    await saveReturnTime(work.trx, work.jurisdiction, returnWithin)
    await record(work, {
      action: 'hotline.return-time-set',
      subject: { kind: 'jurisdiction', id: work.jurisdiction },
      details: { returnWithin },
    })
  })
}
