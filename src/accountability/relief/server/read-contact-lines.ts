import type { ContactRow } from '#accountability/first-contact'
import { listRegister } from '#accountability/first-contact/server'
import { readMasked } from '#foundation/people/server'
import type { Work } from '#foundation/work/server'
import type { ContactLine } from '../contact-ledger.ts'

type Read = {
  'accountability.first_contact': { jurisdiction_id: string; id: string; person_id: string | null }
  'accountability.first_contact_step': {
    jurisdiction_id: string
    contact_id: string
    at: Date
    kind: string
    words: string | null
    details: { whose?: string; address?: string; phone?: string }
  }
}
const tables = (work: Work) => work.trx.withTables<Read>()

const linesAtOnce = 100
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

export interface Period {
  readonly from: Date | undefined
  readonly before: Date | undefined
}

/** A page of the register: what is settled, newest first, or what is still open; `before` is where reading starts. */
export async function readContactLines(
  work: Work,
  state: 'open' | 'over',
  { from, before }: Period,
  after: string | undefined,
): Promise<{ rows: Omit<ContactLine, 'number'>[]; next: string | null }> {
  const start = state === 'over' && before ? `${before.getTime() - 1}_${lastId}` : undefined
  const page = await listRegister(work, { state, whose: 'place', after: after ?? start, limit: linesAtOnce })
  const wanted = page.rows.filter(
    ({ askedAt }) => (!from || askedAt >= from) && (!before || askedAt < before),
  )
  const last = page.rows.at(-1)
  // Newest first, so that whatever follows is older still.
  const past = state === 'over' && from !== undefined && last !== undefined && last.askedAt < from
  return { rows: await filledUp(work, wanted), next: past ? null : page.next }
}

async function filledUp(work: Work, rows: readonly ContactRow[]): Promise<Omit<ContactLine, 'number'>[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const asked = await tables(work)
    .selectFrom('accountability.first_contact')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('id', 'in', ids)
    .where('person_id', 'is not', null)
    .select(['id', 'person_id as personId'])
    .execute()
  const personOf = new Map(asked.map(({ id, personId }) => [id, personId!]))
  const people = await readMasked(work, [...new Set(personOf.values())])
  const said = await readSaid(work, ids)
  return rows.map((row) => {
    const person = people.get(personOf.get(row.id) ?? '')
    return {
      channel: row.channel,
      kind: row.kind,
      words: row.words,
      askedAt: row.askedAt,
      // The register names the post; who held it is nobody's table.
      askedPost: row.askedPost,
      ending: row.ending,
      toPost: row.toPost,
      matterCode: row.matterCode,
      dueAt: row.dueAt,
      settledAt: row.settledAt,
      asker: person?.name ?? null,
      phone: person?.phone ?? null,
      said: (row.ending && said.get(`${row.id} ${row.ending}`)) ?? null,
    }
  })
}

/** What was said when it ended that way, the latest time. */
async function readSaid(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const steps = await tables(work)
    .selectFrom('accountability.first_contact_step')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('contact_id', 'in', ids)
    .orderBy('at')
    .select(['contact_id as contactId', 'kind', 'words', 'details'])
    .execute()
  return new Map(
    steps.map(({ contactId, kind, words, details: { whose, address, phone } }) => [
      `${contactId} ${kind}`,
      [whose, address, phone, words].filter(Boolean).join(' '),
    ]),
  )
}
