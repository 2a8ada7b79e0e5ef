import type { Id } from '#kernel'

/** What two requests are compared by; `words` are those of the title. */
export interface Comparable {
  readonly id: Id
  readonly office: string
  readonly title: string
  readonly columns: readonly string[]
  readonly words: readonly string[]
}

/** Another office that asks for much the same, and what shows it. */
export interface SimilarRequest {
  readonly id: Id
  readonly office: string
  readonly title: string
  readonly columns: readonly string[]
  readonly words: readonly string[]
}

// Every table is called one of these; they tell nothing about what is in it.
const tableWords = new Set(
  '表 台账 报表 统计 统计表 汇总 汇总表 登记 登记表 明细 明细表 清单 情况 信息 数据 工作 报送 上报 排查 摸底 月报 周报 季报 年报 年度 季度 每月 每周 table list report form monthly weekly quarterly yearly data of the and for'.split(
    ' ',
  ),
)

const fewestColumns = 3
const shareOfColumns = 0.5
const shareOfWords = 0.6

/**
 * Requests of other offices for the same columns (three at least, and half of the shorter list), or in nearly the same
 * words. One office that asks twice knows so itself; several that ask for the same do not (多头填报).
 */
export function findSimilar(one: Comparable, all: readonly Comparable[]): SimilarRequest[] {
  return all.flatMap((other) => {
    if (other.id === one.id || sameText(other.office, one.office)) return []
    const columns = shared(one.columns, other.columns)
    const shorter = Math.min(one.columns.length, other.columns.length)
    const byColumns = columns.length >= fewestColumns && columns.length >= shorter * shareOfColumns
    const [mine, theirs] = [tellingWords(one.words), tellingWords(other.words)]
    const words = shared(mine, theirs)
    const byWords = words.length >= 2 && words.length >= Math.max(mine.length, theirs.length) * shareOfWords
    if (!byColumns && !byWords) return []
    const { id, office, title } = other
    return [{ id, office, title, columns: byColumns ? columns : [], words: byWords ? words : [] }]
  })
}

const tellingWords = (words: readonly string[]) => [...new Set(words)].filter((word) => !tableWords.has(word))

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
const sameText = (one: string, other: string) => plain(one) === plain(other)

function shared(some: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others.map(plain))
  return some.filter((each) => known.has(plain(each)))
}
