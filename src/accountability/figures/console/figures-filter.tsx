import { Select } from 'antd'
import { channelWords } from '#accountability/matters'
import { useSay } from '#design/console'
import { useCalendar } from '#foundation/places/console'
import { dateInWords } from '#kernel'
import type { FigureFilter, FiguresBody } from '../contract.ts'
import { monthsUntil } from '../figure.ts'
import { filled, monthInWords, figuresWords as words } from './figures-screen-words.ts'

interface Options {
  readonly body: FiguresBody
  readonly filter: FigureFilter
  readonly change: (change: Partial<Record<keyof FigureFilter, string>>) => void
  readonly now: Date
}

/** Which month, where, what about, and how it came in; below, how many matters that is. */
export function FiguresFilter({ body, filter, change, now }: Options) {
  const say = useSay()
  const { zone } = useCalendar()
  const months = monthsUntil(body.thisMonth, 13).reverse()
  const counts = [
    filled(words.opened, 'n', body.opened),
    ...(body.withdrawn > 0 ? [filled(words.withdrawn, 'n', body.withdrawn)] : []),
    ...(body.merged > 0 ? [filled(words.merged, 'n', body.merged)] : []),
    ...(body.asOf ? [filled(words.asOf, 'time', dateInWords(body.asOf, now, zone))] : []),
  ]
  return (
    <div className="stack">
      <div className="row">
        <Select
          aria-label={say(words.month)}
          className="figures-filter"
          value={body.month}
          onChange={(month) => change({ month })}
          options={(months.includes(body.month) ? months : [body.month, ...months]).map((value) => ({
            value,
            label: say(monthInWords(value)),
          }))}
        />
        <Select
          aria-label={say(words.community)}
          className="figures-filter"
          value={filter.communityId ?? ''}
          onChange={(communityId) => change({ communityId })}
          options={[
            { value: '', label: say(words.everywhere) },
            ...body.communities.map(({ id, name }) => ({ value: id, label: say(name) })),
          ]}
        />
        <Select
          aria-label={say(words.category)}
          className="figures-filter"
          value={filter.group ?? ''}
          onChange={(group) => change({ group, topicId: '' })}
          options={[
            { value: '', label: say(words.everything) },
            ...body.groups.map(({ code, name }) => ({ value: code, label: say(name) })),
          ]}
        />
        <Select
          aria-label={say(words.channel)}
          className="figures-filter"
          value={filter.channel ?? ''}
          onChange={(channel) => change({ channel })}
          options={[
            { value: '', label: say(words.everyChannel) },
            ...Object.entries(channelWords).map(([value, name]) => ({ value, label: say(name) })),
          ]}
        />
      </div>
      <p className="quiet">{counts.map(say).join(' · ')}</p>
    </div>
  )
}
