// Where a page of a list ended, as the wire carries it: `millis_id`.

export const writePageKey = (at: Date, id: string): string => `${at.getTime()}_${id}`

export function readPageKey(after: string | undefined): { at: Date; id: string } | undefined {
  const [millis, id] = after?.split('_') ?? []
  return millis && id ? { at: new Date(Number(millis)), id } : undefined
}
