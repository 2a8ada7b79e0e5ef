import type { Trx } from '#foundation/database/server'
import { byStructure, getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { dayOf, type Id, type Limit, type LimitUnit, type Words } from '#kernel'
import { type Commitment, commitmentOn, usualClose, usualStages } from '../index.ts'

type CommitmentTables = {
  'accountability.commitment': {
    jurisdiction_id: string
    topic_id: string
    version: number
    valid_from: string
    promised_amount: number
    promised_unit: LimitUnit
    statutory_amount: number | null
    statutory_unit: LimitUnit | null
    legal_basis: string
    accept_amount: number
    accept_unit: LimitUnit
    contact_amount: number
    contact_unit: LimitUnit
    close_zh: string
    close_en: string
    responsible_zh: string
    responsible_en: string
    announced_at: Date
  }
}

const tables = (trx: Trx) => trx.withTables<CommitmentTables>()

/** Every version of every topic, oldest first; kept in process, so that taking a request in asks nothing. */
export function readCommitments(work: Work): Promise<ReadonlyMap<Id, readonly Commitment[]>> {
  return byStructure(work, 'commitments', async () => {
    const rows = await tables(work.trx)
      .selectFrom('accountability.commitment')
      .selectAll()
      .where('jurisdiction_id', '=', work.jurisdiction)
      .orderBy('topic_id')
      .orderBy('version')
      .execute()
    const found = new Map<Id, Commitment[]>()
    for (const row of rows) {
      const versions = found.get(row.topic_id) ?? []
      found.set(row.topic_id, [...versions, commitmentOf(row)])
    }
    return found
  })
}

const commitmentOf = (row: CommitmentTables['accountability.commitment']): Commitment => ({
  topicId: row.topic_id,
  version: row.version,
  from: row.valid_from,
  promised: { amount: row.promised_amount, unit: row.promised_unit },
  statutory:
    row.statutory_amount !== null && row.statutory_unit !== null
      ? { amount: row.statutory_amount, unit: row.statutory_unit }
      : null,
  legalBasis: row.legal_basis,
  accept: { amount: row.accept_amount, unit: row.accept_unit },
  contact: { amount: row.contact_amount, unit: row.contact_unit },
  close: { zh: row.close_zh, en: row.close_en },
  responsible: { zh: row.responsible_zh, en: row.responsible_en },
})

/** What a matter of the topic opened at an instant is promised; a topic without a promise is a bug of its kind. */
export async function getCommitmentAt(work: Work, topicId: Id, at: Date): Promise<Commitment> {
  const { calendar } = await getJurisdiction(work)
  const found = commitmentOn((await readCommitments(work)).get(topicId) ?? [], dayOf(at, calendar.zone))
  if (!found) throw new Error(`nothing is promised for topic ${topicId} of ${work.jurisdiction}`)
  return found
}

/** The version a matter was promised by; undefined for what is older than commitments. */
export async function findCommitment(
  work: Work,
  promise: { topicId: Id; version: number } | null,
): Promise<Commitment | undefined> {
  if (!promise) return undefined
  const versions = (await readCommitments(work)).get(promise.topicId)
  return versions?.find(({ version }) => version === promise.version)
}

export interface FirstPromise {
  readonly topicId: Id
  readonly limit: Limit
  readonly responsible: Words
}

/** Gives topics that are new their first version, in force today; the promise of a known topic stays as it is. */
export async function startCommitments(work: Work, promises: readonly FirstPromise[]): Promise<void> {
  if (promises.length === 0) return
  const { calendar } = await getJurisdiction(work)
  const from = dayOf(work.now, calendar.zone)
  const first = promises.map(({ topicId, limit, responsible }) => ({
    topicId,
    version: 1,
    from,
    promised: limit,
    statutory: null,
    legalBasis: '',
    ...usualStages(limit),
    close: usualClose,
    responsible,
  }))
  await insertCommitments(work, first)
}

/** Adds versions; false when one of the numbers is taken already, and that one stays as it is. */
export async function insertCommitments(work: Work, added: readonly Commitment[]): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(work.trx)
    .insertInto('accountability.commitment')
    .values(
      added.map((commitment) => ({
        jurisdiction_id: work.jurisdiction,
        topic_id: commitment.topicId,
        version: commitment.version,
        valid_from: commitment.from,
        promised_amount: commitment.promised.amount,
        promised_unit: commitment.promised.unit,
        statutory_amount: commitment.statutory?.amount ?? null,
        statutory_unit: commitment.statutory?.unit ?? null,
        legal_basis: commitment.legalBasis,
        accept_amount: commitment.accept.amount,
        accept_unit: commitment.accept.unit,
        contact_amount: commitment.contact.amount,
        contact_unit: commitment.contact.unit,
        close_zh: commitment.close.zh,
        close_en: commitment.close.en,
        responsible_zh: commitment.responsible.zh,
        responsible_en: commitment.responsible.en,
        announced_at: work.now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) === BigInt(added.length)
}
