import { Button, Input, Skeleton, Table, Tag } from 'antd'
import { useMemo, useState } from 'react'
import { ActButton, Page, ReadProblem, useSay } from '#design/console'
import { useActing } from '#foundation/identity/console'
import { whyNotAllowed } from '#foundation/permissions'
import { limitInWords } from '#kernel'
import { dutyWords } from '#organisation/teams'
import type { CategoryBody } from '../category-contract.ts'
import { requestPermissions } from '../request-permissions.ts'
import { categoriesWords as words } from './categories-words.ts'
import { EditCategory } from './edit-category.tsx'
import { LearnedRules } from './learned-rules.tsx'
import { levelWords } from './requests-words.ts'
import { useCategories } from './use-request.ts'

/** The dispatch catalogue (派单目录) that the jurisdiction edits. */
export default function CategoriesScreen() {
  const say = useSay()
  const whyNot = whyNotAllowed(requestPermissions, useActing().actor, 'category.edit')
  const read = useCategories()
  const [search, setSearch] = useState('')
  const [editing, setEditing] = useState<CategoryBody | 'new'>()
  const rows = useMemo(() => {
    const wanted = search.trim().toLowerCase()
    return (read.data ?? []).filter((one) => textOf(one).includes(wanted))
  }, [read.data, search])
  return (
    <Page
      title={say(words.categories)}
      about={say(words.about)}
      actions={
        <ActButton type="primary" whyNot={whyNot} onClick={() => setEditing('new')}>
          {say(words.add)}
        </ActButton>
      }
    >
      <div className="stack">
        <LearnedRules />
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
                title: say(words.name),
                render: (_, one) => (
                  <>
                    {whyNot ? (
                      say(one.name)
                    ) : (
                      <Button type="link" className="cell-link" onClick={() => setEditing(one)}>
                        {say(one.name)}
                      </Button>
                    )}{' '}
                    {one.retired && <Tag>{say(words.retired)}</Tag>}
                    {one.emergency && <span className="clock-late"> ▲</span>}
                  </>
                ),
              },
              { title: say(words.group), render: (_, one) => say(one.groupName) },
              {
                title: say(words.limit),
                render: (_, one) => say(limitInWords(one.limit)),
                width: 140,
              },
              { title: say(words.duty), render: (_, one) => say(dutyWords[one.duty]) },
              { title: say(words.level), render: (_, one) => say(levelWords[one.level]) },
              {
                title: say(words.publish),
                render: (_, one) => say(one.publishWords ? words.publishYes : words.publishNo),
              },
            ]}
          />
        )}
      </div>
      {editing && (
        <EditCategory
          category={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Page>
  )
}

function textOf({ name, code, keywords, groupName }: CategoryBody): string {
  return [name.zh, name.en, code, groupName.zh, groupName.en, ...keywords.zh, ...keywords.en]
    .join(' ')
    .toLowerCase()
}
