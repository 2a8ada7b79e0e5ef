import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useLanguage } from '#design/console'
import { tableFormats } from '#foundation/exports'
import type { Endpoint } from '#foundation/http'
import { useSession } from '#foundation/identity/console'
import { ledgerLink } from './ledger-link.ts'

interface Options {
  readonly ledger: Pick<Endpoint, 'path'>
  /** Read out before the format. */
  readonly name: string
  readonly query?: Readonly<Record<string, string | undefined>>
}

/** One click each: the workbook, and the same as CSV. */
export function LedgerDownloads({ ledger, name, query = {} }: Options) {
  const language = useLanguage()
  const { jurisdiction } = useSession()
  return (
    <div className="row">
      {tableFormats.map((format) => (
        <Button
          key={format}
          icon={<DownloadOutlined />}
          href={ledgerLink(ledger, jurisdiction, language, { ...query, format })}
          download
          aria-label={`${name} ${format.toUpperCase()}`}
        >
          {format.toUpperCase()}
        </Button>
      ))}
    </div>
  )
}
