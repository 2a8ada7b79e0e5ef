import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { readKey } from '#design/console'
import { useSession } from '#foundation/identity/console'
import {
  type FindingBody,
  type ItemBody,
  listFindings,
  listSamples,
  readFinding,
  readItem,
  readSample,
} from '../contract.ts'

/** Puts what a change answered in place of what was read, and has the lists read anew. */
export function useRenewChecks() {
  const queries = useQueryClient()
  const { jurisdiction } = useSession()
  const renew = useCallback(
    (read: typeof readItem | typeof readFinding, id: string, body: ItemBody | FindingBody) => {
      queries.setQueryData(readKey(read, { params: { jurisdiction, id } }), body)
      for (const one of [listSamples, readSample, listFindings])
        void queries.invalidateQueries({ queryKey: readKey(one) })
    },
    [queries, jurisdiction],
  )
  return {
    item: useCallback((body: ItemBody) => renew(readItem, body.item.id, body), [renew]),
    finding: useCallback((body: FindingBody) => renew(readFinding, body.finding.id, body), [renew]),
  }
}
