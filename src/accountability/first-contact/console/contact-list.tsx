import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useId } from 'react'
import { Link } from 'react-router'
import { call, ReadProblem, readKey, useNow, useSay } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { useCalendar } from '#foundation/places/console'
import { dateInWords } from '#kernel'
import { type ContactRow, listContacts } from '../contract.ts'
import { channelWords, kindWords } from '../first-contact.ts'
import { ContactClock, ContactState } from './contact-state.tsx'
import { firstContactWords as words } from './first-contact-words.ts'

interface Options {
  readonly state: 'open' | 'over'
  readonly whose: 'mine' | 'place'
}

/** The open ones, or those that are settled, page after page. */
export function ContactList({ state, whose }: Options) {
  const say = useSay()
  const id = useId()
  const { jurisdiction } = useSession()
  const read = useInfiniteQuery({
    queryKey: readKey(listContacts, { jurisdiction, state, whose }),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(
        listContacts,
        { params: { jurisdiction }, query: { state, whose, limit: 30, after: pageParam } },
        signal,
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 60_000,
    placeholderData: (kept) => kept,
  })
  const rows = read.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section aria-labelledby={id} className="contact-section">
      <h2 id={id}>{say(words[state])}</h2>
      {read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
      {read.isPending && <Skeleton active title={false} />}
      {read.data && rows.length === 0 && (
        <p className="quiet contact-none">{say(state === 'open' ? words.noOpen : words.noOver)}</p>
      )}
      {rows.length > 0 && (
        <ul className="contact-rows">
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
      )}
      {read.hasNextPage && (
        <Button loading={read.isFetchingNextPage} onClick={() => void read.fetchNextPage()}>
          {say(words.more)}
        </Button>
      )}
    </section>
  )
}

function Row({ row }: { row: ContactRow }) {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  const { jurisdiction } = useSession()
  const who = [say(row.askedPost), row.askedByName].filter(Boolean).join(' · ')
  return (
    <li>
      <Link to={`/${jurisdiction}/first-contacts/${row.id}`} className="contact-link">
        <span className="contact-words">{row.words}</span>
        <span className="contact-clock">
          <ContactClock contact={row} />
        </span>
        <span className="contact-who quiet">
          {who} · {say(channelWords[row.channel])} · {say(kindWords[row.kind])} ·{' '}
          {say(dateInWords(row.askedAt, now, zone))}
        </span>
        <span className="contact-state">
          <ContactState contact={row} />
          {row.matterCode && <span className="contact-code"> {row.matterCode}</span>}
        </span>
      </Link>
    </li>
  )
}
