import type { Words } from '#kernel'

export interface SuggestibleCategory {
  readonly code: string
  readonly name: Words
  readonly hint: Words
  readonly keywords: { readonly zh: readonly string[]; readonly en: readonly string[] }
}

export interface CategorySuggestion {
  readonly code: string
  readonly score: number
}

/** Below this a guess is worse than silence: it takes one whole keyword, not a chance pair of characters. */
const leastScore = 1.6

/**
 * The categories the resident's own words point at, best first; empty when nothing fits.
 *
 * How it works, so that its mistakes can be explained: a Chinese sentence has no spaces, so every keyword is
 * looked for as it stands, and the sentence is also cut into pairs of neighbouring characters (bigrams) that
 * are compared with the category's name and hint. A keyword counts more the longer it is (路灯不亮 says more
 * than 灯) and the fewer categories use it; a keyword inside a longer one that was found counts once.
 * Bigrams only add a little, to decide between near equals. English words are compared as whole words.
 * The first clause weighs a little more: people say what it is about first.
 */
export function suggestCategories(
  words: string,
  categories: readonly SuggestibleCategory[],
  limit = 3,
): CategorySuggestion[] {
  const text = normalised(words)
  const opening = text.slice(0, 24)
  const { prepared, users } = prepare(categories)
  const pairs = bigrams(text)
  return prepared
    .map(({ code, keywords, own, names }) => {
      const found = longestOnly(keywords.filter((word) => holds(text, word)))
      let score = 0
      for (const word of found) {
        const early = holds(opening, word) ? 1.15 : 1
        score += (early * weightOf(word)) / Math.sqrt(users.get(word) ?? 1)
      }
      for (const pair of own) if (pairs.has(pair)) score += 0.25
      for (const word of names) if (holds(text, word)) score += 0.4
      return { code, score }
    })
    .filter((suggestion) => suggestion.score >= leastScore)
    .sort((one, other) => other.score - one.score || one.code.localeCompare(other.code))
    .slice(0, limit)
}

interface Prepared {
  readonly prepared: readonly { code: string; keywords: string[]; own: Set<string>; names: string[] }[]
  readonly users: ReadonlyMap<string, number>
}
const preparedLists = new WeakMap<readonly SuggestibleCategory[], Prepared>()

/** What does not depend on the sentence, made once for each list of categories. */
function prepare(categories: readonly SuggestibleCategory[]): Prepared {
  const known = preparedLists.get(categories)
  if (known) return known
  const prepared = categories.map(({ code, name, hint, keywords }) => ({
    code,
    keywords: [...keywords.zh, ...keywords.en].map(normalised),
    own: bigrams(normalised(`${name.zh} ${hint.zh}`)),
    names: latinWords(name.en),
  }))
  const users = new Map<string, number>()
  for (const { keywords } of prepared)
    for (const word of new Set(keywords)) users.set(word, (users.get(word) ?? 0) + 1)
  const made = { prepared, users }
  preparedLists.set(categories, made)
  return made
}
function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('’', "'")
}

const latin = /[a-z]/
const wordEnd = /^(?:s|es|ed|ing)?(?![a-z])/

/** Latin words only count whole, with a plain ending or none (`gas` is not in `gasp`); Chinese ones anywhere. */
function holds(text: string, sought: string): boolean {
  if (!latin.test(sought)) return text.includes(sought)
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    if (
      !latin.test(text[at - 1] ?? ' ') &&
      wordEnd.test(text.slice(at + sought.length, at + sought.length + 5))
    )
      return true
  }
  return false
}

function weightOf(word: string): number {
  const length = latin.test(word) ? 1 + word.split(' ').length : word.length
  return length === 1 ? 1.4 : 1 + 0.5 * length
}

function longestOnly(words: readonly string[]): string[] {
  return words.filter((word) => !words.some((longer) => longer !== word && longer.includes(word)))
}

function bigrams(text: string): Set<string> {
  const pairs = new Set<string>()
  for (const run of text.match(/\p{Script=Han}{2,}/gu) ?? []) {
    for (let at = 0; at + 1 < run.length; at++) pairs.add(run.slice(at, at + 2))
  }
  return pairs
}

function latinWords(text: string): string[] {
  return (text.toLowerCase().match(/[a-z]{4,}/g) ?? []).filter((word) => !commonWords.has(word))
}

const commonWords = new Set([
  'from',
  'with',
  'your',
  'about',
  'something',
  'else',
  'other',
  'they',
  'that',
  'people',
])
