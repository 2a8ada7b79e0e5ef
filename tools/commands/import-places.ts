import { parseArgs } from 'node:util'
import type { Row, Table } from '#foundation/imports'
import { openTable } from '#foundation/imports/server'
import type { FeatureCollection } from '#foundation/places'
import {
  featureOfRow,
  type ImportedPlaces,
  importPlaces,
  type PlaceMapping,
  placeMapping,
  plainPlaceMapping,
  readPlaceTree,
} from '#foundation/places/server'
import { inWork, type Tools } from '#foundation/work/server'
import { type Command, isTrial, needed, pathTyped } from './command.ts'
import { ImportReport } from './import-report.ts'
import { readMapping } from './read-mapping.ts'
import { jurisdictionAt, withTools } from './with-house.ts'

export const importPlacesCommand: Command = {
  name: 'import places',
  usage: ['FILE --at KEY [--map MAPPING.json] [--dry-run] [--report FILE.csv]'],
  about: {
    zh: '导入社区、网格和楼栋（GeoJSON；或带经纬度的 CSV、XLSX、JSON）。按代码对应，重复导入不变。',
    en: 'Takes in communities, grids and buildings (GeoJSON; or CSV, XLSX, JSON with lon and lat), by their code.',
  },
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        at: { type: 'string' },
        map: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        report: { type: 'string' },
      },
    })
    const file = pathTyped(needed(positionals[0], 'FILE'))
    const key = needed(values.at, '--at')
    const dryRun = isTrial(values['dry-run'])
    const mapping = values.map === undefined ? undefined : await readMapping(values.map, placeMapping)
    return withTools(async (tools) => {
      const jurisdiction = await jurisdictionAt(tools, key)
      const report = new ImportReport(
        values.report === undefined ? `${file}.report.csv` : pathTyped(values.report),
      )
      const imported = await importPlaceFile(tools, jurisdiction, file, mapping, dryRun)
      for (const { row, refusal, code } of imported.refusedRows)
        report.add(row, code, 'refused', [{ field: '', ...refusal }])
      tell(imported, dryRun, report.end())
      return imported.refused.length > 0 ? 2 : 0
    })
  },
}

type Told = ImportedPlaces & {
  refusedRows: { row: number; code: string; refusal: ImportedPlaces['refused'][number]['refusal'] }[]
}

/** All places of a file in one transaction: they stand on one another. A bad one refuses itself and those below it. */
export async function importPlaceFile(
  tools: Tools,
  jurisdiction: string,
  file: string,
  mapping: PlaceMapping | undefined,
  dryRun: boolean,
): Promise<Told> {
  const table = await openTable(file)
  const rows: Row[] = []
  for await (const row of table.rows) rows.push(row)
  return inWork(tools, jurisdiction, { kind: 'system', task: 'import' }, async (work) => {
    const { root } = await readPlaceTree(work)
    const collection = collectionOf(table, rows, mapping, root?.code ?? '')
    const imported = await importPlaces(work, collection, { dryRun })
    const refusedRows = imported.refused.map(({ index, refusal }) => {
      const { number, fault } = rows[index]!
      const { properties } = (collection.features[index] ?? {}) as { properties?: { code?: unknown } }
      return { row: number, code: String(properties?.code ?? ''), refusal: fault ?? refusal }
    })
    return { ...imported, refusedRows }
  })
}

/** GeoJSON of our own form is taken as it is, with its ids and pins. */
function collectionOf(
  table: Table,
  rows: readonly Row[],
  mapping: PlaceMapping | undefined,
  rootCode: string,
): FeatureCollection {
  if (!mapping && table.collection) return { ...table.collection, features: [...table.collection.features] }
  const read = mapping ?? plainPlaceMapping(table.columns)
  return {
    type: 'FeatureCollection',
    features: rows.map((row) => (row.fault ? null : featureOfRow(row, read, rootCode))),
  }
}

function tell(
  { added, changed, unchanged, refused }: ImportedPlaces,
  dryRun: boolean,
  report?: string,
): void {
  console.log(`
  ${dryRun ? 'would be added 将新增' : 'added 新增'}       ${added}
  ${dryRun ? 'would be changed 将修改' : 'changed 修改'}     ${changed}
  unchanged 不变       ${unchanged}
  refused 未导入       ${refused.length}`)
  if (report) console.log(`  report 报告: ${report}`)
}
