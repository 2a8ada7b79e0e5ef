const most = 100
const names = new Map<string, string>()

/**
 * A name for statements that a session prepares once. Only inserts: their plan never depends on values, while a read's
 * may. At most a hundred, because lists of rows make texts without end and a session keeps what it prepared.
 */
export function preparedName(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= most || !/^\s*insert\b/i.test(text)) return known
  const name = `insert-${names.size}`
  names.set(text, name)
  return name
}
