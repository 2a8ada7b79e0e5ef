import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { Language } from '#kernel'
import type { Sheet, TableFile, TableFormat } from '../index.ts'
import { writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'

export interface TableToSend {
  /** Without its ending, in any script. */
  readonly fileName: string
  readonly format: TableFormat
  readonly language: Language
  /** IANA name of the jurisdiction's zone. */
  readonly zone: string
  readonly sheets: readonly Sheet<unknown>[]
}

const types: Readonly<Record<TableFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8; header=present',
}

/**
 * Names the file and gives its bytes, for the handler to return. Rows are read only as fast as they are downloaded; when
 * reading them fails, the download breaks off instead of ending like a whole one.
 */
export function sendTable(reply: FastifyReply, table: TableToSend): TableFile {
  void reply
    .type(types[table.format])
    .header('content-disposition', dispositionOf(`${table.fileName}.${table.format}`))
    .header('cache-control', 'no-store')
  return Readable.from(table.format === 'xlsx' ? writeXlsx(table) : writeCsv(table), { objectMode: false })
}

/** RFC 6266: the name in UTF-8, and one in ASCII for those who cannot read that. */
function dispositionOf(name: string): string {
  const safe = name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-')
  const plain = safe.replace(/[^\w.-]+/g, '').replace(/^[.-]+/, '')
  const encoded = encodeURIComponent(safe).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain.includes('.') ? plain : `linli.${plain}`}"; filename*=UTF-8''${encoded}`
}
