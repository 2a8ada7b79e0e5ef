import { randomBytes } from 'node:crypto'
import { record } from '#foundation/audit/server'
import { getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { dayOf } from '#kernel'
import type { ApiKeyBody, KeyScope } from '../index.ts'
import { endKey, insertKey, selectKeys, selectUses } from './api-key-sql.ts'
import { hashOf } from './use-key.ts'

/** Issues a key and returns it; null when the same id was sent before, because it is shown once only. */
export async function issueKey(
  work: Work,
  id: string,
  asked: { name: string; contact: string; scopes: readonly KeyScope[]; dailyQuota: number },
): Promise<string | null> {
  const key = `llk_${work.jurisdiction}_${randomBytes(24).toString('base64url')}`
  const kept = await insertKey(work.trx, work.jurisdiction, {
    ...asked,
    id,
    hash: hashOf(key),
    hint: key.slice(-4),
    issuedAt: work.now,
    issuedBy: work.actor.kind === 'staff' ? work.actor.userId : 'system',
    revokedAt: null,
  })
  if (!kept) return null
  const { name, scopes, dailyQuota } = asked
  await record(work, {
    action: 'api-key.issued',
    subject: { kind: 'api-key', id },
    details: { name, scopes, dailyQuota },
  })
  return key
}

export async function revokeKey(work: Work, id: string): Promise<void> {
  if (!(await endKey(work.trx, work.jurisdiction, id, work.now))) return
  await record(work, { action: 'api-key.revoked', subject: { kind: 'api-key', id } })
}

export async function listKeys(work: Work): Promise<ApiKeyBody[]> {
  const { calendar } = await getJurisdiction(work)
  const uses = await selectUses(work.trx, work.jurisdiction, dayOf(work.now, calendar.zone))
  const keys = await selectKeys(work.trx, work.jurisdiction)
  return keys.map((key) => ({
    id: key.id,
    name: key.name,
    contact: key.contact,
    scopes: [...key.scopes],
    hint: key.hint,
    dailyQuota: key.dailyQuota,
    issuedAt: key.issuedAt,
    revokedAt: key.revokedAt,
    usedToday: uses.get(key.id)?.used ?? 0,
    lastUsedAt: uses.get(key.id)?.lastAt ?? null,
  }))
}
