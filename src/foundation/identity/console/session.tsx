import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { readKey, useNow, useRead } from '#design/console'
import type { Acting } from '#foundation/permissions'
import { type Me, meEndpoint } from '../contract.ts'

interface Session {
  readonly me: Me
  readonly jurisdiction: string
}

const SessionContext = createContext<Session | null>(null)

/** Who is signed in; while it is being read, `data` is undefined, and an error means nobody is. */
export const useMe = () => useRead(meEndpoint, {}, { staleMs: 300_000 })

export function useReadMeAgain(): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: readKey(meEndpoint) })
}

/** Everything below works as this person in this jurisdiction. */
export function SessionProvider({ me, jurisdiction, children }: Session & { children: ReactNode }) {
  const value = useMemo(() => ({ me, jurisdiction }), [me, jurisdiction])
  return <SessionContext value={value}>{children}</SessionContext>
}

/** Who works here and where. Only below `SessionProvider`. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('no session around this screen')
  return session
}

/** What the rules take: who acts, where and when. */
export function useActing(): Acting {
  const { me, jurisdiction } = useSession()
  const now = useNow()
  return useMemo(() => {
    const grants = me.jurisdictions.find(({ id }) => id === jurisdiction)?.grants ?? []
    return { jurisdiction, now, actor: { kind: 'staff', userId: me.userId, name: me.name, grants } }
  }, [me, jurisdiction, now])
}
