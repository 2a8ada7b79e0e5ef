import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { readKey, useRead } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { type ContactBody, listContacts, readContact } from '../contract.ts'

/** One first contact with its record. */
export function useContact(id: string) {
  const { jurisdiction } = useSession()
  return useRead(readContact, { params: { jurisdiction, id } })
}

/** Puts what a change answered in place of what was read, and has the lists read anew. */
export function useRenewContact(): (body: ContactBody) => void {
  const queries = useQueryClient()
  const { jurisdiction } = useSession()
  return useCallback(
    (body) => {
      queries.setQueryData(readKey(readContact, { params: { jurisdiction, id: body.contact.id } }), body)
      void queries.invalidateQueries({ queryKey: readKey(listContacts) })
    },
    [queries, jurisdiction],
  )
}
