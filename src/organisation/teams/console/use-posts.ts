import { useRead } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { listPosts } from '../contract.ts'

/** All posts of the jurisdiction with who holds them. */
export function usePosts() {
  const { jurisdiction } = useSession()
  return useRead(listPosts, { params: { jurisdiction } }, { staleMs: 300_000 })
}
