import type { FastifyRequest } from 'fastify'
import { record } from '#foundation/audit/server'
import type { Tools } from '#foundation/work/server'
import { readMemberships, type User } from './user-sql.ts'

type IdentityAction =
  | 'user.signed-in'
  | 'user.sign-in-failed'
  | 'user.locked'
  | 'user.totp-started'
  | 'user.totp-stopped'
  | 'user.password-changed'

// Whoever fails to sign in is not known to be that user.
const byAnyone: readonly IdentityAction[] = ['user.sign-in-failed', 'user.locked']

/** Writes what happened to an account into the audit of each jurisdiction its user works in (网络安全法 第23条). */
export async function recordIdentity(
  tools: Tools,
  request: FastifyRequest,
  user: Pick<User, 'id' | 'name'>,
  action: IdentityAction,
): Promise<void> {
  const actor = byAnyone.includes(action)
    ? ({ kind: 'system', task: 'identity' } as const)
    : ({ kind: 'staff', userId: user.id, name: user.name, grants: [] } as const)
  for (const { id: jurisdiction } of await readMemberships(tools.database.shared, user.id)) {
    await tools.database.inJurisdiction(jurisdiction, (trx) =>
      record(
        { trx, tools, jurisdiction, actor, now: tools.now(), requestId: request.id },
        { action, subject: { kind: 'user', id: user.id } },
      ),
    )
  }
}
