import { Empty, Skeleton } from 'antd'
import { useState } from 'react'
import { ActButton, ReadProblem, useSay } from '#design/console'
import { useActing } from '#foundation/identity/console'
import { whyNotAllowed } from '#foundation/permissions'
import { type ReportBody, reportLedger } from '../contract.ts'
import { reliefPermissions } from '../relief-permissions.ts'
import { LedgerDownloads } from './ledger-downloads.tsx'
import { minutesInWords, reportWords as words } from './relief-screen-words.ts'
import { ReportCard } from './report-card.tsx'
import { ReportForm } from './report-form.tsx'
import { useReports } from './use-reports.ts'

/** The register of report requests: what it costs by office first, then each request. */
export function ReportRequests() {
  const say = useSay()
  const read = useReports()
  const whyNot = whyNotAllowed(reliefPermissions, useActing().actor, 'report.register')
  const [editing, setEditing] = useState<ReportBody | 'new'>()
  const rows = read.data?.rows ?? []
  return (
    <div className="stack">
      <div className="row relief-actions">
        <ActButton type="primary" whyNot={whyNot} onClick={() => setEditing('new')}>
          {say(words.register)}
        </ActButton>
      </div>
      {read.isPending && <Skeleton active title={false} />}
      {!read.data && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
      {read.data && rows.length === 0 && <Empty description={say(words.none)} />}
      {rows.length > 0 && <Offices rows={rows} />}
      <ul className="stack">
        {rows.map((row) => (
          <ReportCard key={row.id} report={row} whyNot={whyNot} onChange={() => setEditing(row)} />
        ))}
      </ul>
      {rows.length > 0 && (
        <section className="stack" aria-labelledby="export-reports">
          <h2 id="export-reports">{say(words.exportAll)}</h2>
          <LedgerDownloads ledger={reportLedger} name={say(words.exportAll)} />
        </section>
      )}
      {editing && (
        <ReportForm report={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />
      )}
    </div>
  )
}

/** How many tables each office wants and the time they took; offices, never people. */
function Offices({ rows }: { rows: readonly ReportBody[] }) {
  const say = useSay()
  const byOffice = Object.entries(Object.groupBy(rows, ({ office }) => office))
    .map(([office, asked = []]) => ({
      office,
      tables: asked.length,
      minutes: asked.reduce((sum, { minutes }) => sum + minutes, 0),
    }))
    .sort((one, other) => other.minutes - one.minutes || other.tables - one.tables)
  return (
    <section className="card stack" aria-labelledby="by-office">
      <h2 id="by-office">{say(words.byOffice)}</h2>
      <dl className="office-list">
        {byOffice.map(({ office, tables, minutes }) => (
          <div key={office}>
            <dt>{office}</dt>
            <dd>{say(tablesInWords(tables, minutes))}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function tablesInWords(tables: number, minutes: number) {
  const time = minutesInWords(minutes)
  return {
    zh: words.tablesAndTime.zh.replace('{tables}', String(tables)).replace('{time}', time.zh),
    en: words.tablesAndTime.en
      .replace('{tables}', tables === 1 ? '1 table' : `${tables} tables`)
      .replace('{time}', time.en),
  }
}
