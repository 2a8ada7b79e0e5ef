import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { z } from 'zod'
import { call, readKey } from '#design/console'
import type { Endpoint } from '#foundation/http'
import { useSession } from '#foundation/identity/console'
import { countMatters, listMatters, readMatter } from '../contract.ts'
import type { MatterBody } from '../matter-body.ts'

/** Puts what a change answered in place of what was read, and has the lists read anew. */
export function useRenewMatter(): (body: MatterBody) => void {
  const queries = useQueryClient()
  const { jurisdiction } = useSession()
  return useCallback(
    (body) => {
      const key = readKey(readMatter, { params: { jurisdiction, id: body.matter.id } })
      queries.setQueryData(key, body)
      for (const one of [listMatters, countMatters]) {
        void queries.invalidateQueries({ queryKey: readKey(one) })
      }
    },
    [queries, jurisdiction],
  )
}

type Params = z.ZodType<{ jurisdiction: string; id: string }, { jurisdiction: string; id: string }>
type Reply = z.ZodType<MatterBody>

/** Sends one change of a matter and shows what came of it. */
export function useAct(matterId: string) {
  const { jurisdiction } = useSession()
  const renew = useRenewMatter()
  return useCallback(
    async <B extends z.ZodType>(declared: Endpoint<Params, z.ZodUndefined, B, Reply>, body: z.input<B>) => {
      const changed = await call(declared, { params: { jurisdiction, id: matterId }, body })
      renew(changed)
      return changed
    },
    [jurisdiction, matterId, renew],
  )
}
