import { useQueryClient } from '@tanstack/react-query'
import { Table, Tag } from 'antd'
import { Link } from 'react-router'
import {
  ActButton,
  call,
  ProblemNote,
  readKey,
  useNow,
  useRead,
  useSay,
  useSend,
  useTell,
} from '#design/console'
import { useActing, useSession } from '#foundation/identity/console'
import { whyNotAllowed } from '#foundation/permissions'
import { useCalendar } from '#foundation/places/console'
import { dateInWords } from '#kernel'
import { listDispatchRules, retireDispatchRule } from '../dispatch-rule-contract.ts'
import { requestPermissions } from '../request-permissions.ts'
import { categoriesWords as words } from './categories-words.ts'

/** What disputed routing has taught the catalogue, with where each rule comes from. */
export function LearnedRules() {
  const say = useSay()
  const tell = useTell()
  const now = useNow()
  const { zone } = useCalendar()
  const { jurisdiction } = useSession()
  const queries = useQueryClient()
  const whyNot = whyNotAllowed(requestPermissions, useActing().actor, 'dispatch-rule.retire')
  const read = useRead(listDispatchRules, { params: { jurisdiction } })
  const retiring = useSend(async (id: string) => {
    await call(retireDispatchRule, { params: { jurisdiction, id } })
    await queries.invalidateQueries({ queryKey: readKey(listDispatchRules) })
    tell(words.ruleRetired)
  })
  if (!read.data || read.data.length === 0) return null
  return (
    <section className="stack" aria-labelledby="learned-rules">
      <h2 id="learned-rules">{say(words.learned)}</h2>
      <p className="quiet">{say(words.learnedAbout)}</p>
      <ProblemNote problem={retiring.problem} />
      <Table
        rowKey="id"
        size="small"
        dataSource={read.data}
        scroll={{ x: 820 }}
        pagination={{ pageSize: 5, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: say(words.name), render: (_, one) => say(one.category) },
          { title: say(words.where), render: (_, one) => say(one.community ?? words.everywhere) },
          { title: say(words.goesTo), render: (_, one) => say(one.post) },
          {
            title: say(words.origin),
            render: (_, one) => (
              <>
                <Link to={`/${jurisdiction}/desk/${one.matterId}?view=all`}>{one.matterCode}</Link>
                <div className="quiet">
                  {say(one.arbiter)} · {say(dateInWords(one.taughtAt, now, zone))}
                </div>
              </>
            ),
          },
          {
            title: say(words.ruleState),
            width: 120,
            render: (_, one) =>
              one.retiredAt ? (
                <Tag>{say(words.retired)}</Tag>
              ) : (
                <ActButton
                  size="small"
                  whyNot={whyNot}
                  loading={retiring.busy}
                  onClick={() => void retiring.send(one.id)}
                >
                  {say(words.retire)}
                </ActButton>
              ),
          },
        ]}
      />
    </section>
  )
}
