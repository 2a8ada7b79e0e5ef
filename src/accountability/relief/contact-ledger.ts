import { type ContactRow, channelWords, endingWords, kindWords } from '#accountability/first-contact'
import type { Column } from '#foundation/exports'
import { type Language, say, type Words } from '#kernel'

/** One line of the register of first contacts; who asked is masked already. */
export interface ContactLine extends Omit<ContactRow, 'id' | 'askedByName'> {
  readonly number: number
  readonly asker: string | null
  readonly phone: string | null
  /** What was answered, or whose it is with address and phone. */
  readonly said: string | null
}

/** Name, unit, time, matter, result, contact and who was asked first (云南 首问责任制暂行规定): the post, not the person. */
export function contactColumns(language: Language): readonly Column<ContactLine>[] {
  const inWords = (words: Words | null) => words && say(words, language)
  return [
    { header: { zh: '序号', en: 'No.' }, value: ({ number }) => number, width: 8 },
    { header: { zh: '时间', en: 'Time' }, value: ({ askedAt }) => askedAt, width: 17 },
    { header: { zh: '方式', en: 'How' }, value: (line) => inWords(channelWords[line.channel]) },
    { header: { zh: '性质', en: 'Kind' }, value: (line) => inWords(kindWords[line.kind]) },
    { header: { zh: '姓名', en: 'Name' }, value: (line) => line.asker },
    { header: { zh: '联系方式', en: 'Phone' }, value: (line) => line.phone, width: 15 },
    { header: { zh: '咨询/办理事项', en: 'What was asked' }, value: (line) => line.words, width: 48 },
    {
      header: { zh: '首问责任岗位', en: 'Post asked first' },
      value: (line) => inWords(line.askedPost),
      width: 20,
    },
    {
      header: { zh: '办理结果', en: 'How it ended' },
      value: (line) => inWords(line.ending && endingWords[line.ending]),
      width: 16,
    },
    { header: { zh: '转给', en: 'Passed on to' }, value: (line) => inWords(line.toPost), width: 20 },
    { header: { zh: '事项编号', en: 'Code of the matter' }, value: (line) => line.matterCode, width: 18 },
    { header: { zh: '答复或去处', en: 'Answer, or whose it is' }, value: (line) => line.said, width: 48 },
    { header: { zh: '应了结时间', en: 'Due' }, value: (line) => line.dueAt, width: 17 },
    { header: { zh: '了结时间', en: 'Settled' }, value: (line) => line.settledAt, width: 17 },
  ]
}
