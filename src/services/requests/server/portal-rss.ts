import { stateWords } from '#accountability/matters'
import { type Language, say, type Words } from '#kernel'
import type { PublicRequest } from '../index.ts'

/** RSS 2.0 of public requests, so that a community or a kind of problem can be followed without an account. */
export function rssOf(feed: {
  rows: readonly PublicRequest[]
  name: Words
  page: string
  self: string
  language: Language
}): string {
  const t = (words: Words) => say(words, feed.language)
  const title = `${t(feed.name)} · ${t({ zh: '大家反映的事', en: 'What others reported' })}`
  const items = feed.rows.map((row) => {
    const link = new URL(`/r/${row.code}`, feed.page).href
    const told = [t(stateWords[row.state]), row.words, row.answer].filter(Boolean).join(' · ')
    return element('item', [
      element('title', text(`${t(row.category)} · ${t(row.place)}`)),
      element('link', text(link)),
      `<guid isPermaLink="false">${text(`${row.code} ${row.state}`)}</guid>`,
      element('category', text(t(row.category))),
      element('pubDate', (row.answeredAt ?? row.openedAt).toUTCString()),
      element('description', text(told)),
    ])
  })
  const channel = element('channel', [
    element('title', text(title)),
    element('link', text(feed.page)),
    element('description', text(title)),
    element('language', feed.language === 'zh' ? 'zh-cn' : 'en'),
    `<atom:link href="${text(feed.self)}" rel="self" type="application/rss+xml"/>`,
    ...items,
  ])
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">${channel}</rss>\n`
}

const element = (name: string, inside: string | string[]): string =>
  `<${name}>${typeof inside === 'string' ? inside : inside.join('')}</${name}>`

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

// Control characters and lone surrogates have no place in XML 1.0, escaped or not.
function text(words: string): string {
  return words
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/g, (sign) => entities[sign]!)
}
