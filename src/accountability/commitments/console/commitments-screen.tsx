import { Button, Drawer, Input, Skeleton, Table, Tag } from 'antd'
import { useMemo, useState } from 'react'
import { ActButton, Page, ReadProblem, useNow, useRead, useSay } from '#design/console'
import { useActing, useSession } from '#foundation/identity/console'
import { whyNotAllowed } from '#foundation/permissions'
import { useCalendar } from '#foundation/places/console'
import { dayOf, limitInWords } from '#kernel'
import { byVersion, commitmentOn, lastDayOf } from '../commitment.ts'
import { commitmentsPermissions } from '../commitments-permissions.ts'
import { type CommitmentBody, listCommitments, type PromisedTopic } from '../contract.ts'
import { AnnounceForm } from './announce-form.tsx'
import { numbered, commitmentsWords as words } from './commitments-screen-words.ts'

/** The catalogue of promises with its versions; what is announced is never edited. */
export default function CommitmentsScreen() {
  const say = useSay()
  const { jurisdiction } = useSession()
  const today = useToday()
  const read = useRead(listCommitments, { params: { jurisdiction } })
  const [search, setSearch] = useState('')
  const [openId, setOpenId] = useState<string>()
  const rows = useMemo(() => {
    const wanted = search.trim().toLowerCase()
    return (read.data ?? []).filter(
      ({ name, group, retired }) =>
        !retired && [name.zh, name.en, group.name.zh, group.name.en].join(' ').toLowerCase().includes(wanted),
    )
  }, [read.data, search])
  const opened = read.data?.find(({ id }) => id === openId)
  const now = (topic: PromisedTopic) => commitmentOn(topic.versions, today)
  return (
    <Page
      title={say(words.commitments)}
      about={say(words.about)}
      actions={
        <a href={`/at/${jurisdiction}/promises`} target="_blank" rel="noreferrer">
          {say(words.publicPage)}
        </a>
      }
    >
      <div className="stack">
        <Input.Search
          allowClear
          className="page-search"
          aria-label={say(words.search)}
          placeholder={say(words.search)}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        {read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
        {read.isPending ? (
          <Skeleton active title={false} />
        ) : (
          <Table
            rowKey="id"
            size="small"
            dataSource={rows}
            scroll={{ x: 820 }}
            pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
            locale={{ emptyText: say(words.none) }}
            columns={[
              {
                title: say(words.service),
                render: (_, topic) => (
                  <>
                    <Button type="link" className="cell-link" onClick={() => setOpenId(topic.id)}>
                      {say(topic.name)}
                    </Button>{' '}
                    {topic.versions.some(({ from }) => from > today) && <Tag>{say(words.ahead)}</Tag>}
                  </>
                ),
              },
              { title: say(words.promised), width: 150, render: (_, topic) => limitOf(now(topic)?.promised) },
              {
                title: say(words.statutory),
                width: 170,
                render: (_, topic) => limitOf(now(topic)?.statutory) || <span className="quiet">–</span>,
              },
              { title: say(words.accept), width: 150, render: (_, topic) => limitOf(now(topic)?.accept) },
              { title: say(words.contact), width: 150, render: (_, topic) => limitOf(now(topic)?.contact) },
            ]}
          />
        )}
      </div>
      {opened && <Topic topic={opened} today={today} onClose={() => setOpenId(undefined)} />}
    </Page>
  )

  function limitOf(limit: CommitmentBody['promised'] | null | undefined) {
    return limit ? say(limitInWords(limit)) : ''
  }
}

function useToday(): string {
  return dayOf(useNow(), useCalendar().zone)
}

/** One service: its versions, the newest first, and announcing the next. */
function Topic({ topic, today, onClose }: { topic: PromisedTopic; today: string; onClose: () => void }) {
  const say = useSay()
  const whyNot = whyNotAllowed(commitmentsPermissions, useActing().actor, 'commitment.announce')
  const [announcing, setAnnouncing] = useState(false)
  const now = commitmentOn(topic.versions, today)
  const stateOf = ({ version, from }: CommitmentBody) =>
    version === now?.version ? words.inForce : from > today ? words.ahead : words.past
  return (
    <Drawer open onClose={onClose} title={say(topic.name)} size={560}>
      <div className="stack">
        {announcing ? (
          <AnnounceForm topic={topic} onClose={() => setAnnouncing(false)} />
        ) : (
          <div>
            <ActButton type="primary" whyNot={whyNot} onClick={() => setAnnouncing(true)}>
              {say(words.announce)}
            </ActButton>
          </div>
        )}
        {byVersion(topic.versions)
          .reverse()
          .map((version) => {
            const last = lastDayOf(version, topic.versions)
            const title = say(numbered(words.version, version.version))
            return (
              <section key={version.version} className="card stack" aria-label={title}>
                <h3>
                  {title}{' '}
                  <Tag>{say(stateOf(topic.versions.find((one) => one.version === version.version)!))}</Tag>
                </h3>
                <p className="quiet">
                  {version.from} {say(words.from)}
                  {last && ` ${say(words.until)} ${last}`}
                </p>
                <dl className="time-stages">
                  <dt>{say(words.promised)}</dt>
                  <dd>{say(limitInWords(version.promised))}</dd>
                  <dt>{say(words.statutory)}</dt>
                  <dd>
                    {version.statutory
                      ? `${say(limitInWords(version.statutory))} · ${version.legalBasis}`
                      : say(words.noStatutory)}
                  </dd>
                  <dt>{say(words.accept)}</dt>
                  <dd>{say(limitInWords(version.accept))}</dd>
                  <dt>{say(words.contact)}</dt>
                  <dd>{say(limitInWords(version.contact))}</dd>
                  <dt>{say(words.close)}</dt>
                  <dd>{say(version.close)}</dd>
                  <dt>{say(words.responsible)}</dt>
                  <dd>{say(version.responsible)}</dd>
                </dl>
              </section>
            )
          })}
      </div>
    </Drawer>
  )
}
