import { sql } from 'kysely'
import type { Work } from '#foundation/work/server'
import type { Finding, FindingState, FindingStep } from '../finding.ts'
import { checkTables } from './check-tables.ts'

export interface KeptFinding extends Omit<Finding, 'placePath'> {
  readonly matterCode: string
}

const findings = ({ trx, jurisdiction }: Work) =>
  checkTables(trx)
    .selectFrom('accountability.finding as finding')
    .innerJoin('accountability.matter as matter', (join) =>
      join
        .onRef('matter.jurisdiction_id', '=', 'finding.jurisdiction_id')
        .onRef('matter.id', '=', 'finding.matter_id'),
    )
    .where('finding.jurisdiction_id', '=', jurisdiction)
    .select(['finding.id', 'finding.item_id as itemId', 'finding.matter_id as matterId'])
    .select(['finding.place_id as placeId', 'finding.post_id as postId', 'finding.what', 'finding.state'])
    .select(['finding.due_at as dueAt', 'matter.code as matterCode'])

/** Loads a finding; `locked` keeps others from changing it until the transaction ends. */
export async function findFinding(
  work: Work,
  id: string,
  locked?: 'locked',
): Promise<KeptFinding | undefined> {
  const found = findings(work).where('finding.id', '=', id)
  return (locked ? found.forUpdate('finding') : found).executeTakeFirst()
}

export async function selectFindingsOf(work: Work, itemId: string): Promise<KeptFinding[]> {
  return findings(work).where('finding.item_id', '=', itemId).orderBy('finding.id').execute()
}

/** Those of one state that some posts put right or that lie at some places: what is due first, or was due last, first. */
export async function selectFindings(
  work: Work,
  state: FindingState,
  reach: { posts: readonly string[]; places: readonly string[] } | 'everywhere',
  page: { after: { at: Date; id: string } | undefined; limit: number },
): Promise<KeptFinding[]> {
  const direction = state === 'verified' ? 'desc' : 'asc'
  let found = findings(work)
    .where('finding.state', '=', state)
    .orderBy('finding.due_at', direction)
    .orderBy('finding.id', direction)
    .limit(page.limit)
  if (reach !== 'everywhere') {
    const { posts, places } = reach
    if (posts.length + places.length === 0) return []
    found = found.where((eb) =>
      eb.or([
        ...(posts.length > 0 ? [eb('finding.post_id', 'in', posts)] : []),
        ...(places.length > 0 ? [eb('finding.place_id', 'in', places)] : []),
      ]),
    )
  }
  const { after } = page
  if (after) {
    found = found.where(
      direction === 'asc'
        ? sql<boolean>`(finding.due_at, finding.id) > (${after.at}, ${after.id})`
        : sql<boolean>`(finding.due_at, finding.id) < (${after.at}, ${after.id})`,
    )
  }
  return found.execute()
}

/** Adds a finding; false when this id was there. */
export async function insertFinding(work: Work, finding: Omit<Finding, 'placePath'>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await checkTables(work.trx)
    .insertInto('accountability.finding')
    .values({
      jurisdiction_id: work.jurisdiction,
      id: finding.id,
      item_id: finding.itemId,
      matter_id: finding.matterId,
      place_id: finding.placeId,
      post_id: finding.postId,
      what: finding.what,
      state: finding.state,
      due_at: finding.dueAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function updateFinding(
  work: Work,
  { id, state, dueAt }: Pick<Finding, 'id' | 'state' | 'dueAt'>,
): Promise<void> {
  await checkTables(work.trx)
    .updateTable('accountability.finding')
    .set({ state, due_at: dueAt })
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('id', '=', id)
    .execute()
}

export interface KeptStep {
  readonly id: string
  readonly at: Date
  readonly kind: FindingStep
  readonly words: string | null
  readonly dueAt: Date | null
  readonly postId: string | null
}

export async function insertFindingStep(
  work: Work,
  findingId: string,
  step: KeptStep,
  userId: string | null,
): Promise<void> {
  await checkTables(work.trx)
    .insertInto('accountability.finding_step')
    .values({
      jurisdiction_id: work.jurisdiction,
      finding_id: findingId,
      id: step.id,
      at: step.at,
      kind: step.kind,
      words: step.words,
      due_at: step.dueAt,
      post_id: step.postId,
      user_id: userId,
    })
    .execute()
}

/** The steps of a finding, oldest first. */
export async function readFindingSteps(work: Work, findingId: string): Promise<KeptStep[]> {
  return checkTables(work.trx)
    .selectFrom('accountability.finding_step')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('finding_id', '=', findingId)
    .orderBy('at')
    .orderBy('id')
    .select(['id', 'at', 'kind', 'words', 'due_at as dueAt', 'post_id as postId'])
    .execute()
}
