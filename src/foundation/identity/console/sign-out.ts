import { call } from '#design/console'
import { signOutEndpoint } from '../contract.ts'

/** Signs out and starts the page afresh, so that nothing read before stays in memory. */
export async function signOut(): Promise<void> {
  await call(signOutEndpoint)
  sessionStorage.clear()
  location.reload()
}
