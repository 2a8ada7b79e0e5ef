import type { FastifyInstance, FastifyReply } from 'fastify'
import type { z } from 'zod'
import { record } from '#foundation/audit/server'
import type { Sheet, TableFormat } from '#foundation/exports'
import { pageByPage, sendTable } from '#foundation/exports/server'
import { serve } from '#foundation/http/server'
import { getJurisdiction, type Jurisdiction, readPlaceTree } from '#foundation/places/server'
import type { Tools, Work } from '#foundation/work/server'
import { addDays, dayOf, instantAt, type Language, say, type Words } from '#kernel'
import { readPosts } from '#organisation/teams/server'
import { contactColumns } from '../contact-ledger.ts'
import * as contract from '../contract.ts'
import { deskInWords, ledgerNames, madeInWords, periodInWords } from '../ledger-notes.ts'
import { matterColumns } from '../matter-ledger.ts'
import { reliefPermissions } from '../relief-permissions.ts'
import { reportColumns } from '../report-ledger.ts'
import { listReports } from './list-reports.ts'
import { readContactLines } from './read-contact-lines.ts'
import { readMatterLines } from './read-matter-lines.ts'

export function ledgerRoutes(app: FastifyInstance, tools: Tools): void {
  const table = reliefPermissions
  serve(app, tools, table, contract.matterLedger, async (work, { query, request: { language }, reply }) => {
    const here = await getJurisdiction(work)
    const { format, from, until, communityId, ...filter } = query
    const { from: openedFrom, before: openedBefore } = instantsOf(query, here)
    const reading = { ...filter, communityId, openedFrom, openedBefore }
    await record(work, {
      action: 'ledger.exported',
      subject: { kind: 'ledger', id: 'matters' },
      // A search may hold a phone number.
      details: {
        format,
        from,
        until,
        communityId,
        view: filter.view,
        state: filter.state,
        placeId: filter.placeId,
      },
    })
    const rows = numbered(pageByPage(work, (page, after) => readMatterLines(page, reading, after)))
    const columns = matterColumns(language, work.now)
    const notes = [periodInWords({ from, until }), deskInWords(filter, await namesOf(work, query)), masked]
    return sendLedger(
      reply,
      here,
      work,
      language,
      format,
      { name: ledgerNames.matters, columns, rows },
      notes,
    )
  })

  serve(app, tools, table, contract.contactLedger, async (work, { query, request: { language }, reply }) => {
    const here = await getJurisdiction(work)
    const { format, from, until } = query
    await record(work, {
      action: 'ledger.exported',
      subject: { kind: 'ledger', id: 'first-contacts' },
      details: { format, from, until },
    })
    const period = instantsOf(query, here)
    const rows = numbered(eachContact(work, period))
    const sheet = { name: ledgerNames.contacts, columns: contactColumns(language), rows }
    return sendLedger(reply, here, work, language, format, sheet, [periodInWords({ from, until }), masked])
  })

  serve(app, tools, table, contract.reportLedger, async (work, { query, request: { language }, reply }) => {
    const { year, rows } = await listReports(work)
    const sheet = { name: ledgerNames.reports, columns: reportColumns(language, year), rows }
    return sendLedger(reply, await getJurisdiction(work), work, language, query.format, sheet, [])
  })
}

/** What is open comes first: somebody still owes the reply. */
async function* eachContact(work: Work, period: Parameters<typeof readContactLines>[2]) {
  for (const state of ['open', 'over'] as const)
    yield* pageByPage(work, (page, after) => readContactLines(page, state, period, after))
}

async function* numbered<Line extends object>(lines: AsyncIterable<Line>) {
  let number = 0
  for await (const line of lines) yield { ...line, number: ++number }
}

/** Days as people mean them, the last one included, as instants. */
function instantsOf(
  { from, until }: { from?: string | undefined; until?: string | undefined },
  here: Jurisdiction,
) {
  const { zone } = here.calendar
  return {
    from: from === undefined ? undefined : instantAt(from, 0, zone),
    before: until === undefined ? undefined : instantAt(addDays(until, 1), 0, zone),
  }
}

async function namesOf(work: Work, query: z.output<typeof contract.matterLedger.query>) {
  const { byId } = await readPlaceTree(work)
  const post = (await readPosts(work)).find(({ id }) => id === query.postId)
  return {
    place: byId.get(query.communityId ?? query.placeId ?? '')?.name,
    post: post?.name,
  }
}

const masked: Words = { zh: '姓名、电话已隐去一部分。', en: 'Names and phone numbers are shown in part.' }

/** A CSV is for machines, which want nothing above the header. */
function sendLedger<Row>(
  reply: FastifyReply,
  here: Jurisdiction,
  work: Work,
  language: Language,
  format: TableFormat,
  sheet: Sheet<Row>,
  notes: readonly (Words | undefined)[],
) {
  const { zone } = here.calendar
  const title: Words = { zh: `${here.name.zh}${sheet.name.zh}`, en: `${here.name.en}: ${sheet.name.en}` }
  const above = [title, ...notes, madeInWords(work.now, zone)].flatMap((words) =>
    words ? say(words, language) : [],
  )
  return sendTable(reply, {
    fileName: `${say(title, language)} ${dayOf(work.now, zone)}`,
    format,
    language,
    zone,
    sheets: [{ ...sheet, notes: format === 'csv' ? [] : above }],
  })
}
