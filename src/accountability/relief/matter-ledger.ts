import {
  type Channel,
  channelWords,
  isOpen,
  type MatterResult,
  type MatterState,
  resultWords,
  stateWords,
} from '#accountability/matters'
import { gradeWords, type Review } from '#accountability/reviews'
import { type Level, levelWords } from '#accountability/supervision'
import type { Column } from '#foundation/exports'
import { type Language, type Limit, limitInWords, say, type Words } from '#kernel'

/** One line of the ledger of matters; who asked is masked already. */
export interface MatterLine {
  readonly number: number
  readonly code: string
  readonly channel: Channel
  readonly openedAt: Date
  readonly asker: string | null
  readonly phone: string | null
  readonly words: string
  readonly topic: Words | null
  readonly community: Words
  readonly place: Words
  readonly owner: Words
  readonly acceptedAt: Date | null
  readonly limit: Limit
  readonly dueAt: Date
  readonly answeredAt: Date | null
  readonly result: MatterResult | null
  readonly answer: string | null
  readonly review: Pick<Review, 'grade' | 'solved'> | null
  readonly reopened: number
  readonly urged: number
  readonly supervision: { readonly level: Level; readonly closed: boolean } | null
  readonly state: MatterState
  readonly closedAt: Date | null
}

/** Whether the promise was kept; what was withdrawn or is handled with another is not counted. */
export function punctuality(
  { state, dueAt, answeredAt }: Pick<MatterLine, 'state' | 'dueAt' | 'answeredAt'>,
  now: Date,
): Words {
  if (state === 'withdrawn' || state === 'merged') return { zh: '不计', en: 'Not counted' }
  if ((answeredAt ?? now) > dueAt) return { zh: '超期', en: 'Late' }
  return isOpen({ state }) ? { zh: '未到期', en: 'Not due yet' } : { zh: '按时', en: 'On time' }
}

const supervisionInWords = ({ level, closed }: NonNullable<MatterLine['supervision']>): Words => ({
  zh: `${levelWords[level].zh}${closed ? '（已结束）' : ''}`,
  en: `${levelWords[level].en}${closed ? ' (closed)' : ''}`,
})

/** The columns in their usual order (北京 第10条: 时间、诉求事项、联系方式; 济南 工作流转单: 受理、办理、回复、回访、督办). */
export function matterColumns(language: Language, now: Date): readonly Column<MatterLine>[] {
  const inWords = (words: Words | null) => words && say(words, language)
  return [
    { header: { zh: '序号', en: 'No.' }, value: ({ number }) => number, width: 8 },
    { header: { zh: '编号', en: 'Code' }, value: ({ code }) => code, width: 18 },
    { header: { zh: '来源渠道', en: 'Came by' }, value: (line) => inWords(channelWords[line.channel]) },
    { header: { zh: '受理时间', en: 'Received' }, value: (line) => line.openedAt, width: 17 },
    { header: { zh: '诉求人', en: 'Who asked' }, value: (line) => line.asker },
    { header: { zh: '联系电话', en: 'Phone' }, value: (line) => line.phone, width: 15 },
    { header: { zh: '诉求内容', en: 'Words' }, value: (line) => line.words, width: 48 },
    { header: { zh: '类别', en: 'Category' }, value: (line) => inWords(line.topic), width: 18 },
    { header: { zh: '所属社区', en: 'Community' }, value: (line) => inWords(line.community), width: 14 },
    { header: { zh: '网格/地点', en: 'Grid or place' }, value: (line) => inWords(line.place), width: 20 },
    { header: { zh: '责任岗位', en: 'Responsible post' }, value: (line) => inWords(line.owner), width: 20 },
    { header: { zh: '签收时间', en: 'Accepted' }, value: (line) => line.acceptedAt, width: 17 },
    {
      header: { zh: '承诺时限', en: 'Promised limit' },
      value: (line) => inWords(limitInWords(line.limit)),
      width: 14,
    },
    { header: { zh: '到期时间', en: 'Due' }, value: (line) => line.dueAt, width: 17 },
    { header: { zh: '答复时间', en: 'Answered' }, value: (line) => line.answeredAt, width: 17 },
    {
      header: { zh: '办理结果', en: 'Result' },
      value: (line) => inWords(line.result && resultWords[line.result]),
      width: 14,
    },
    { header: { zh: '答复内容', en: 'Answer' }, value: (line) => line.answer, width: 48 },
    { header: { zh: '是否超期', en: 'On time' }, value: (line) => inWords(punctuality(line, now)) },
    {
      header: { zh: '评价', en: 'Rating' },
      value: (line) => inWords(line.review && gradeWords[line.review.grade]),
      width: 12,
    },
    {
      header: { zh: '居民认为已解决', en: 'Solved, says the resident' },
      value: (line) => inWords(solved(line.review)),
    },
    { header: { zh: '重办次数', en: 'Reopened' }, value: (line) => line.reopened },
    { header: { zh: '催办次数', en: 'Urged' }, value: (line) => line.urged },
    {
      header: { zh: '督办情况', en: 'Supervision' },
      value: (line) => inWords(line.supervision && supervisionInWords(line.supervision)),
      width: 18,
    },
    {
      header: { zh: '当前状态', en: 'State' },
      value: (line) => inWords(line.state === 'waiting' ? waiting : stateWords[line.state]),
      width: 14,
    },
    { header: { zh: '办结时间', en: 'Closed' }, value: (line) => line.closedAt, width: 17 },
  ]
}

// The words of the spine speak to the resident.
const waiting: Words = { zh: '等居民回复', en: 'Waiting for the resident' }

function solved(review: MatterLine['review']): Words | null {
  if (!review || review.solved === null) return null
  return review.solved ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' }
}
