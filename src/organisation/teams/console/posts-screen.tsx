import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, Skeleton, Table, Tag } from 'antd'
import { useMemo, useState } from 'react'
import { ActButton, call, newId, Page, ReadProblem, readKey, useSay, useTell } from '#design/console'
import { useActing, useSession } from '#foundation/identity/console'
import { whyNotAllowed } from '#foundation/permissions'
import type { PlaceBody } from '#foundation/places'
import { placesAbove, usePlaces } from '#foundation/places/console'
import type { Words } from '#kernel'
import { appointHolder, endHolding, listPosts, type PostBody, teamPermissions } from '../contract.ts'
import { dutyWords } from '../post.ts'
import { AppointHolder } from './appoint-holder.tsx'
import { EditPost } from './edit-post.tsx'
import { roleWords, teamsWords as words } from './teams-words.ts'
import { usePosts } from './use-posts.ts'

/** Posts by place, who holds them, and changes of both. */
export default function PostsScreen() {
  const say = useSay()
  const { actor } = useActing()
  const whyNot = whyNotAllowed(teamPermissions, actor, 'post.edit')
  const read = usePosts()
  const places = usePlaces().data
  const [search, setSearch] = useState('')
  const [editing, setEditing] = useState<PostBody | 'new'>()
  const [appointing, setAppointing] = useState<PostBody>()
  const rows = useMemo(() => {
    const wanted = search.trim().toLowerCase()
    return (read.data ?? [])
      .map((post) => ({
        ...post,
        where: whereOf(places ?? [], post.placeId, say),
      }))
      .filter(({ name, where, holders }) =>
        `${name.zh} ${name.en} ${where} ${holders.map((holder) => holder.name).join(' ')}`
          .toLowerCase()
          .includes(wanted),
      )
      .sort((one, other) => one.path.localeCompare(other.path))
  }, [read.data, places, search, say])
  return (
    <Page
      title={say(words.posts)}
      about={say(words.about)}
      actions={
        <ActButton type="primary" whyNot={whyNot} onClick={() => setEditing('new')}>
          {say(words.addPost)}
        </ActButton>
      }
    >
      <div className="stack">
        <Input.Search
          allowClear
          aria-label={say(words.searchPosts)}
          placeholder={say(words.searchPosts)}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          className="page-search"
        />
        {read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
        {read.isPending ? (
          <Skeleton active title={false} />
        ) : (
          <Table
            rowKey="id"
            size="small"
            dataSource={rows}
            scroll={{ x: 980 }}
            pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
            locale={{ emptyText: say(words.none) }}
            columns={[
              {
                title: say(words.post),
                render: (_, post) =>
                  whyNot ? (
                    say(post.name)
                  ) : (
                    <Button type="link" className="cell-link" onClick={() => setEditing(post)}>
                      {say(post.name)}
                    </Button>
                  ),
              },
              { title: say(words.place), dataIndex: 'where' },
              { title: say(words.duty), render: (_, post) => say(dutyWords[post.duty]) },
              { title: say(words.phone), dataIndex: 'phone', width: 110 },
              {
                title: say(words.holders),
                width: 360,
                render: (_, post) => (
                  <Holders post={post} mayEdit={!whyNot} onAppoint={() => setAppointing(post)} />
                ),
              },
            ]}
          />
        )}
      </div>
      {editing && (
        <EditPost post={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />
      )}
      {appointing && <AppointHolder post={appointing} onClose={() => setAppointing(undefined)} />}
    </Page>
  )
}

/** The names down to a place; of the jurisdiction itself, its own. */
function whereOf(places: readonly PlaceBody[], id: string, say: (name: Words) => string): string {
  const above = placesAbove(places, id)
  const names = above.length > 0 ? above : places.filter((place) => place.id === id)
  return names.map(({ name }) => say(name)).join(' · ')
}

interface HolderOptions {
  readonly post: PostBody
  readonly mayEdit: boolean
  readonly onAppoint: () => void
}

function Holders({ post, mayEdit, onAppoint }: HolderOptions) {
  const say = useSay()
  const end = useEndHolding()
  return (
    <div className="row">
      {post.holders.length === 0 && <span className="clock-due-soon">◐ {say(words.vacant)}</span>}
      {post.holders.map((holder) => (
        <Tag
          key={holder.holdingId}
          closable={mayEdit && { 'aria-label': `${say(words.end)} ${holder.name}` }}
          onClose={(event) => {
            event.preventDefault()
            void end(post, holder)
          }}
        >
          {holder.name} <span className="quiet">{say(roleWords[holder.role])}</span>
        </Tag>
      ))}
      {mayEdit && (
        <Button size="small" onClick={onAppoint}>
          {say(words.appoint)}
        </Button>
      )}
    </div>
  )
}

/** Ends somebody's time at a post at once; for ten seconds it can be taken back. */
function useEndHolding() {
  const tell = useTell()
  const queries = useQueryClient()
  const { jurisdiction } = useSession()
  const renew = () => queries.invalidateQueries({ queryKey: readKey(listPosts) })
  return async (post: PostBody, holder: PostBody['holders'][number]) => {
    await call(endHolding, { params: { jurisdiction, id: post.id, holdingId: holder.holdingId } })
    await renew()
    tell(words.ended, async () => {
      await call(appointHolder, {
        params: { jurisdiction, id: post.id, holdingId: newId() },
        body: { role: holder.role, userId: holder.userId },
      })
      await renew()
    })
  }
}
