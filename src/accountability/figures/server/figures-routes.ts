import type { FastifyInstance } from 'fastify'
import { channelWords } from '#accountability/matters'
import { sendTable } from '#foundation/exports/server'
import { serve } from '#foundation/http/server'
import { allowEverywhere, getJurisdiction, readPlaceTree } from '#foundation/places/server'
import type { Tools, Work } from '#foundation/work/server'
import { type Language, say } from '#kernel'
import * as contract from '../contract.ts'
import { type FigureFilter, type FiguresBody, figuresPermissions } from '../index.ts'
import { readBehind } from './behind-sql.ts'
import { excludeFrom, exclusionsBeside, readExclusionList, withdrawFrom } from './exclude-matter.ts'
import { beginRebuild } from './figure-keeping.ts'
import { figuresSheets } from './figures-sheets.ts'
import { readFormulaHistory, setFormulaFrom } from './formula-sql.ts'
import { readMonthFigures } from './month-figures.ts'
import { sheetWords } from './sheet-words.ts'

export function figuresRoutes(app: FastifyInstance, tools: Tools): void {
  const table = figuresPermissions
  serve(app, tools, table, contract.readFigures, (work, { query }) => readMonthFigures(work, query))
  serve(app, tools, table, contract.listBehind, (work, { query }) => readBehind(work, query))
  serve(app, tools, table, contract.listExclusions, (work, { query }) => readExclusionList(work, query))
  serve(app, tools, table, contract.excludeMatter, async (work, { params: { id }, body }) => {
    await excludeFrom(work, id, body)
    return exclusionsBeside(work, id)
  })
  serve(app, tools, table, contract.withdrawExclusion, async (work, { params: { id }, body }) => {
    await withdrawFrom(work, id, body.reason)
    return exclusionsBeside(work, id)
  })
  serve(app, tools, table, contract.listFormulas, (work) => readFormulaHistory(work))
  serve(app, tools, table, contract.setFormula, async (work, { params: { id }, body }) => {
    await setFormulaFrom(work, id, body)
    return readFormulaHistory(work)
  })
  serve(app, tools, table, contract.rebuildFigures, async (work) => {
    await allowEverywhere(work, table, 'figures.rebuild')
    await beginRebuild(work)
  })
  serve(
    app,
    tools,
    table,
    contract.sendFigures,
    async (work, { query: { format, lang, ...filter }, request, reply }) => {
      const body = await readMonthFigures(work, filter)
      const exclusions = await readExclusionList(work, { ...filter, month: body.month })
      const language = lang ?? request.language
      return sendTable(reply, {
        fileName: `${say(sheetWords.title, language)} ${body.month}`,
        format,
        language,
        zone: (await getJurisdiction(work)).calendar.zone,
        sheets: figuresSheets(body, exclusions, {
          language,
          filter: await filterInWords(work, filter, body, language),
        }),
      })
    },
  )
}

/** Which part of the jurisdiction an export tells of. */
async function filterInWords(
  work: Work,
  filter: FigureFilter,
  body: FiguresBody,
  language: Language,
): Promise<string[]> {
  const { name } = await getJurisdiction(work)
  const { byId } = await readPlaceTree(work)
  const group = body.groups.find(({ code }) => code === filter.group)
  const topic = filter.topicId && body.byTopic.find(({ id }) => id === filter.topicId)
  const named = [
    name,
    filter.communityId && byId.get(filter.communityId)?.name,
    group?.name,
    topic && topic.name,
    filter.channel && channelWords[filter.channel],
  ]
  return [named.flatMap((each) => (each ? say(each, language) : [])).join(' · ')]
}
