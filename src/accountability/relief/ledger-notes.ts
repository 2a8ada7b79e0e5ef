import { type DeskFilter, type DeskView, stateWords } from '#accountability/matters'
import { type Day, dayOf, minuteOfDay, type Words } from '#kernel'

export const ledgerNames = {
  matters: { zh: '事项台账', en: 'ledger of matters' },
  contacts: { zh: '首问登记簿', en: 'register of first contacts' },
  reports: { zh: '报表登记簿', en: 'register of report requests' },
} as const satisfies Record<string, Words>

const viewNames: Readonly<Record<DeskView, Words>> = {
  mine: { zh: '我的岗位在办', en: 'open at my post' },
  place: { zh: '辖区在办', en: 'open at my place' },
  offered: { zh: '等我接收', en: 'offered to me' },
  unowned: { zh: '没人签收', en: 'not accepted' },
  today: { zh: '今天到期', en: 'due today' },
  late: { zh: '已超期', en: 'late' },
  answered: { zh: '已答复', en: 'answered' },
  all: { zh: '全部', en: 'all' },
}

/** Which filter of the desk it is made with; a search finds 500 at most and looks everywhere. */
export function deskInWords(
  filter: DeskFilter,
  names: { place: Words | undefined; post: Words | undefined },
): Words {
  const parts: Words[] = filter.search
    ? [{ zh: `搜索“${filter.search}”（最多 500 件）`, en: `search “${filter.search}” (500 at most)` }]
    : [viewNames[filter.view]]
  if (filter.state) parts.push(stateWords[filter.state])
  if (names.place) parts.push(names.place)
  if (names.post) parts.push(names.post)
  return {
    zh: `范围：${parts.map(({ zh }) => zh).join('，')}`,
    en: `Which: ${parts.map(({ en }) => en).join(', ')}`,
  }
}

/** From when to when; undefined when it is all there is. */
export function periodInWords(period: {
  readonly from?: Day | undefined
  readonly until?: Day | undefined
}): Words | undefined {
  const { from, until } = period
  if (from && until) return { zh: `受理时间：${from} 至 ${until}`, en: `Received: ${from} to ${until}` }
  if (from) return { zh: `受理时间：${from} 起`, en: `Received: from ${from}` }
  return until ? { zh: `受理时间：${until} 及以前`, en: `Received: until ${until}` } : undefined
}

export function madeInWords(at: Date, zone: string): Words {
  const minutes = minuteOfDay(at, zone)
  const two = (number: number) => String(number).padStart(2, '0')
  const when = `${dayOf(at, zone)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  return {
    zh: `生成时间：${when}，由 Linli 邻里 自动生成，无需另填。`,
    en: `Made ${when} by Linli; nobody had to fill it in.`,
  }
}
