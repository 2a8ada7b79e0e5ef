const most = 200
const names = new Map<string, string>()

/**
 * A name for statements that a session prepares once. Only those whose plan hardly depends on values: inserts, and
 * reads and updates by equality alone. At most two hundred, because a session keeps what it prepared.
 */
export function preparedName(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= most || !(isInsert(text) || isByEquality(text))) return known
  const name = `linli-${names.size}`
  names.set(text, name)
  return name
}

const isInsert = (text: string): boolean => /^\s*insert\b/i.test(text)

// A star would fail in every open session as soon as a migration adds a column.
const isByEquality = (text: string): boolean =>
  /^\s*(select|update)\b/i.test(text) && !/\*|[<>]|\b(in|or|limit|like|between)\b/i.test(text)
