import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Modal, Table } from 'antd'
import { useRef, useState } from 'react'
import type { z } from 'zod'
import { call, designWords, ProblemNote, readKey, useSay, useSend, useTell } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { exportPlaces, importPlaces, listPlaces } from '../contract.ts'
import { type FeatureCollection, featureCollectionSchema } from '../geojson.ts'
import { placesWords as words } from './places-words.ts'

type Report = z.output<(typeof importPlaces)['reply']>

/** Tries a GeoJSON file, shows what would happen to each feature, and takes it only then. */
export function ImportPlaces({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const tell = useTell()
  const queries = useQueryClient()
  const { jurisdiction } = useSession()
  const input = useRef<HTMLInputElement>(null)
  const [collection, setCollection] = useState<FeatureCollection>()
  const [unreadable, setUnreadable] = useState(false)
  const [report, setReport] = useState<Report>()
  const sending = useSend(async ({ file, dryRun }: { file: FeatureCollection; dryRun: boolean }) => {
    const body = { dryRun, collection: file }
    setReport(await call(importPlaces, { params: { jurisdiction }, body }))
    if (dryRun) return
    tell(words.imported)
    await Promise.all(
      [listPlaces, exportPlaces].map((one) => queries.invalidateQueries({ queryKey: readKey(one) })),
    )
    setCollection(undefined)
  })
  const read = async (file: File) => {
    const found = featureCollectionSchema.safeParse(
      await file
        .text()
        .then(JSON.parse)
        .catch(() => undefined),
    )
    setUnreadable(!found.success)
    setReport(undefined)
    setCollection(found.data)
    if (found.success) await sending.send({ file: found.data, dryRun: true })
  }
  return (
    <Modal
      open
      title={say(words.import)}
      onCancel={onClose}
      width={720}
      footer={
        <>
          <Button onClick={onClose}>{say(designWords.close)}</Button>
          <Button
            type="primary"
            disabled={!collection || !report}
            loading={sending.busy}
            onClick={() => collection && void sending.send({ file: collection, dryRun: false })}
          >
            {say(words.doImport)}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{say(words.importAbout)}</p>
        <div>
          <Button onClick={() => input.current?.click()}>{say(words.chooseFile)}</Button>
          <input
            ref={input}
            type="file"
            hidden
            accept=".geojson,.json,application/geo+json"
            onChange={(event) => {
              const file = event.target.files?.[0]
              if (file) void read(file)
              event.target.value = ''
            }}
          />
        </div>
        {unreadable && <Alert type="error" role="alert" title={say(words.notGeoJson)} />}
        <ProblemNote problem={sending.problem} />
        {report && <ImportReport report={report} />}
      </div>
    </Modal>
  )
}

function ImportReport({ report }: { report: Report }) {
  const say = useSay()
  const refused = report.refused
  const save = () => {
    const lines = refused.map(({ index, words: why }) => `${index + 1},"${say(why).replaceAll('"', '""')}"`)
    const link = document.createElement('a')
    link.href = URL.createObjectURL(
      new Blob([`\uFEFF${say(words.refusedRow)},${say(words.reason)}\r\n${lines.join('\r\n')}`], {
        type: 'text/csv',
      }),
    )
    link.download = 'refused.csv'
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <section className="stack" aria-live="polite">
      <h3>{say(words.tried)}</h3>
      <dl className="import-counts">
        {(['added', 'changed', 'unchanged'] as const).map((name) => (
          <div key={name}>
            <dt>{say(words[name])}</dt>
            <dd>{report[name]}</dd>
          </div>
        ))}
        <div>
          <dt>{say(words.refused)}</dt>
          <dd>{refused.length}</dd>
        </div>
      </dl>
      {refused.length > 0 && (
        <>
          <div className="row">
            <h3>{say(words.refusedList)}</h3>
            <Button size="small" onClick={save}>
              {say(words.downloadRefused)}
            </Button>
          </div>
          <Table
            size="small"
            rowKey="index"
            dataSource={refused}
            pagination={refused.length > 20 ? { pageSize: 20 } : false}
            columns={[
              {
                title: say(words.refusedRow),
                dataIndex: 'index',
                width: 90,
                render: (index: number) => index + 1,
              },
              { title: say(words.reason), dataIndex: 'words', render: say },
            ]}
          />
        </>
      )}
    </section>
  )
}
