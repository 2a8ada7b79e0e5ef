/** Tables that were made to be printed begin with a title, a date, who made them. Units: rows. */
const mostAbove = 10

/** The row that names the columns: the first that is one, among the first ten; without any, the first of all. */
export async function findHeader<T>(
  rows: AsyncIterator<T>,
  isHeader?: (row: T) => boolean,
): Promise<{ header: T; above: number; after: T[] } | undefined> {
  const seen: T[] = []
  while (seen.length < (isHeader ? mostAbove : 1)) {
    const next = await rows.next()
    if (next.done) break
    if (isHeader?.(next.value)) return { header: next.value, above: seen.length, after: [] }
    seen.push(next.value)
  }
  const [header, ...after] = seen
  return header === undefined ? undefined : { header, above: 0, after }
}
