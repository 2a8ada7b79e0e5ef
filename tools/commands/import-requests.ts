import { parseArgs } from 'node:util'
import { openTable } from '#foundation/imports/server'
import type { Tools } from '#foundation/work/server'
import type { Limit } from '#kernel'
import {
  importRequests,
  missingColumns,
  plainRequestMapping,
  type RequestMapping,
  requestMapping,
} from '#services/requests/server'
import { type Command, isTrial, needed, pathTyped, UsageFault } from './command.ts'
import { ImportReport } from './import-report.ts'
import { Progress } from './progress.ts'
import { readMapping } from './read-mapping.ts'
import { jurisdictionAt, withTools } from './with-house.ts'

export const importRequestsCommand: Command = {
  name: 'import requests',
  usage: [
    'FILE --at KEY [--map MAPPING.json] [--dry-run]',
    '[--create-categories "10 working-days"] [--report FILE.csv]',
  ],
  about: {
    zh: '导入其他系统的诉求（CSV、XLSX、JSON、GeoJSON）。重复导入不会重复；未导入的行写进报告。',
    en: 'Takes in requests of another system (CSV, XLSX, JSON, GeoJSON). Again changes nothing; refused rows are reported.',
  },
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        at: { type: 'string' },
        map: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        'create-categories': { type: 'string' },
        report: { type: 'string' },
      },
    })
    const file = pathTyped(needed(positionals[0], 'FILE'))
    const key = needed(values.at, '--at')
    const limit =
      values['create-categories'] === undefined ? undefined : readLimit(values['create-categories'])
    const mapping = values.map === undefined ? undefined : await readMapping(values.map, requestMapping)
    return withTools(async (tools) => {
      const jurisdiction = await jurisdictionAt(tools, key)
      const counted = await importFile(tools, jurisdiction, file, {
        mapping,
        limit,
        dryRun: isTrial(values['dry-run']),
        report: values.report === undefined ? `${file}.report.csv` : pathTyped(values.report),
      })
      return counted.refused > 0 ? 2 : 0
    })
  },
}

export interface FileOptions {
  readonly mapping: RequestMapping | undefined
  readonly limit: Limit | undefined
  readonly dryRun: boolean
  readonly report: string
}

/** Imports one file and tells on standard output what became of it. */
export async function importFile(
  tools: Tools,
  jurisdiction: string,
  file: string,
  options: FileOptions,
): Promise<{ added: number; there: number; refused: number; changed: number }> {
  const table = await openTable(file)
  const mapping = options.mapping ?? plainRequestMapping(table.columns)
  const missing = missingColumns(mapping, table.columns)
  if (missing.length > 0) {
    throw new Error(
      `The file has no column ${missing.join(', ')}. Its columns are: ${table.columns.join(', ')}. ` +
        `Say in a mapping (--map) which column is what. 文件里没有这些列，请用映射文件（--map）说明。`,
    )
  }
  const report = new ImportReport(options.report)
  const progress = new Progress(table.count)
  const counted = { added: 0, there: 0, refused: 0, changed: 0 }
  const stop = new AbortController()
  const interrupted = () => stop.abort()
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  console.error(`${file} (${table.kind})${options.dryRun ? ' — trial, nothing is kept 试运行，不保存' : ''}`)
  let newCategories: readonly string[] = []
  try {
    const done = await importRequests(tools, jurisdiction, table.rows, {
      mapping,
      dryRun: options.dryRun,
      newCategoryLimit: options.limit,
      stop: stop.signal,
      heard: ({ row, source, outcome, told }) => {
        counted[outcome]++
        if (outcome === 'added' && told.length > 0) counted.changed++
        if (told.length > 0) report.add(row, source, outcome === 'refused' ? 'refused' : 'changed', told)
        progress.step()
      },
    })
    newCategories = done.newCategories
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
    progress.end()
    tellCounts(counted, { ...options, newCategories, reportPath: report.end(), seconds: progress.seconds })
  }
  if (stop.signal.aborted)
    throw new Error('Stopped. Run the same command again to go on. 已停止；再次运行同一命令即可继续。')
  return counted
}

function tellCounts(
  counted: Awaited<ReturnType<typeof importFile>>,
  told: {
    dryRun: boolean
    newCategories: readonly string[]
    reportPath: string | undefined
    seconds: number
  },
): void {
  const rows = counted.added + counted.there + counted.refused
  console.log(`
  ${told.dryRun ? 'would be added 将新增' : 'added 新增'}        ${counted.added}
  already there 已有    ${counted.there}
  refused 未导入        ${counted.refused}
  ${told.seconds.toFixed(1)} s, ${Math.round(rows / told.seconds)} rows/s`)
  if (counted.changed > 0)
    console.log(
      `  ${counted.changed} of them were read another way than written 其中 ${counted.changed} 条有改动`,
    )
  if (told.newCategories.length > 0)
    console.log(`  new categories 新增类别: ${told.newCategories.join(', ')}`)
  if (told.reportPath) console.log(`  report 报告: ${told.reportPath}`)
}

/** Reads `10 working-days`; the promise of the categories that an import adds. */
function readLimit(text: string): Limit {
  const read = /^(\d{1,3})[\s-]*(hours|working-hours|working-days|calendar-days)$/.exec(text.trim())
  const amount = Number(read?.[1] ?? 0)
  if (!read || amount < 1) {
    throw new UsageFault(
      '--create-categories takes a promise, such as "10 working-days" or "48 hours". 请写明时限。',
    )
  }
  return { amount, unit: read[2] as Limit['unit'] }
}
