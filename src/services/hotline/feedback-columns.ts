import { resultWords, stateWords } from '#accountability/matters'
import type { Column } from '#foundation/exports'
import { type Language, say, type Words } from '#kernel'
import type { OrderBody } from './contract.ts'
import { orderFieldWords } from './hotline-columns.ts'
import { urgencyWords } from './hotline-order.ts'

/** Where an order stands, in the words of a hotline (2.4). */
export function orderStateWords(order: Pick<OrderBody, 'returnedAt' | 'signedAt' | 'state'>): Words {
  if (order.returnedAt) return { zh: '已退单', en: 'Sent back' }
  if (order.state === 'received') return { zh: '待签收', en: 'Not signed in' }
  return stateWords[order.state]
}

/** What goes back to the city: the names of its own columns, its number first; nothing of the caller. */
export function feedbackColumns(language: Language): readonly Column<OrderBody>[] {
  const inWords = (words: Words) => say(words, language)
  return [
    { header: orderFieldWords.number, value: ({ number }) => number, width: 20 },
    { header: orderFieldWords.title, value: ({ title }) => title, width: 30 },
    { header: orderFieldWords.kind, value: ({ kind }) => kind },
    { header: orderFieldWords.urgency, value: ({ urgency }) => inWords(urgencyWords[urgency]) },
    { header: orderFieldWords.calledAt, value: ({ calledAt }) => calledAt, width: 18 },
    { header: orderFieldWords.dispatchedAt, value: ({ dispatchedAt }) => dispatchedAt, width: 18 },
    { header: orderFieldWords.dueAt, value: ({ cityDueAt }) => cityDueAt, width: 18 },
    { header: { zh: '办理状态', en: 'State' }, value: (order) => inWords(orderStateWords(order)) },
    { header: { zh: '签收时间', en: 'Signed in at' }, value: ({ signedAt }) => signedAt, width: 18 },
    { header: { zh: '承办岗位', en: 'Post' }, value: ({ owner }) => inWords(owner), width: 20 },
    { header: { zh: '本单位承诺时限', en: 'Our own due date' }, value: ({ dueAt }) => dueAt, width: 18 },
    {
      header: { zh: '办理结果', en: 'Result' },
      value: ({ result }) => result && inWords(resultWords[result]),
    },
    { header: { zh: '反馈内容', en: 'Feedback' }, value: ({ answer }) => answer, width: 50 },
    { header: { zh: '反馈时间', en: 'Fed back at' }, value: ({ answeredAt }) => answeredAt, width: 18 },
    { header: { zh: '退单时间', en: 'Sent back at' }, value: ({ returnedAt }) => returnedAt, width: 18 },
    {
      header: { zh: '退单理由', en: 'Why it went back' },
      value: ({ returnReason }) => returnReason,
      width: 40,
    },
    { header: { zh: '本平台编号', en: 'Our code' }, value: ({ code }) => code, width: 14 },
  ]
}
