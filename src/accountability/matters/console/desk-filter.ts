import { useSearchParams } from 'react-router'
import { type DeskFilter, deskFilter } from '../contract.ts'

/** The filter of the desk lives in the address, so that a list can be kept, shared and gone back to. */
export function useDeskFilter(): readonly [
  filter: DeskFilter,
  setFilter: (filter: Partial<DeskFilter>) => void,
] {
  const [search, setSearch] = useSearchParams()
  const read = deskFilter.safeParse(Object.fromEntries(search))
  const filter = read.success ? read.data : deskFilter.parse({})
  const setFilter = (change: Partial<DeskFilter>) => {
    const next = new URLSearchParams()
    for (const [name, value] of Object.entries({ ...filter, ...change })) if (value) next.set(name, value)
    setSearch(next, { replace: true })
  }
  return [filter, setFilter]
}

/** Everything but the view: what "clear" takes away. */
export const noFilter = { state: undefined, placeId: undefined, postId: undefined, search: undefined }
