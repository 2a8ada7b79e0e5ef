import { sql } from 'kysely'
import { startCommitments } from '#accountability/commitments/server'
import type { Topic } from '#accountability/matters'
import { upsertTopics } from '#accountability/matters/server'
import type { Trx } from '#foundation/database/server'
import { byStructure } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { dutyWords } from '#organisation/teams'
import { type Category, categoryGroups, type NewCategory } from '../index.ts'
import { requestTables } from './request-tables.ts'

/** All categories of the jurisdiction, retired ones too (old requests still name them); kept in process. */
export function readCategories(work: Work): Promise<readonly Category[]> {
  return byStructure(work, 'categories', () => selectCategories(work.trx, work.jurisdiction))
}

/** The categories one may choose today: always the same list until the structure changes. */
export function readCategoriesInUse(work: Work): Promise<readonly Category[]> {
  return byStructure(work, 'categories in use', async () =>
    (await readCategories(work)).filter(({ retired }) => !retired),
  )
}

async function selectCategories(trx: Trx, jurisdiction: string): Promise<Category[]> {
  const rows = await requestTables(trx)
    .selectFrom('services.category')
    .selectAll()
    .where('jurisdiction_id', '=', jurisdiction)
    .orderBy('group_code')
    .orderBy('code')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    group: row.group_code,
    name: { zh: row.name_zh, en: row.name_en },
    hint: { zh: row.hint_zh, en: row.hint_en },
    keywords: row.keywords,
    gbt: row.gbt,
    duty: row.duty,
    level: row.level,
    publishWords: row.publish_words,
    emergency:
      row.emergency_zh === null ? null : { zh: row.emergency_zh, en: row.emergency_en ?? row.emergency_zh },
    retired: row.retired_at !== null,
  }))
}

/**
 * Adds categories or brings known ids to what is given; they are what matters of this kind can be about. A new one
 * begins with its limit as its first promise; what a known one promises stays.
 */
export async function upsertCategories(work: Work, categories: readonly NewCategory[]): Promise<void> {
  await upsertTopics(work, categories.map(topicOf))
  await startCommitments(
    work,
    categories.map(({ id, limit, duty }) => ({ topicId: id, limit, responsible: dutyWords[duty] })),
  )
  await requestTables(work.trx)
    .insertInto('services.category')
    .values(
      categories.map((category) => ({
        jurisdiction_id: work.jurisdiction,
        id: category.id,
        code: category.code,
        group_code: category.group,
        name_zh: category.name.zh,
        name_en: category.name.en,
        hint_zh: category.hint.zh,
        hint_en: category.hint.en,
        keywords: sql<{ zh: string[]; en: string[] }>`${JSON.stringify(category.keywords)}::jsonb`,
        gbt: sql<string[]>`${JSON.stringify(category.gbt)}::jsonb`,
        duty: category.duty,
        level: category.level,
        publish_words: category.publishWords,
        emergency_zh: category.emergency?.zh ?? null,
        emergency_en: category.emergency?.en ?? null,
        retired_at: category.retired ? work.now : null,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['jurisdiction_id', 'id'])
        .doUpdateSet((eb) =>
          Object.fromEntries(
            (
              [
                'code',
                'group_code',
                'name_zh',
                'name_en',
                'hint_zh',
                'hint_en',
                'keywords',
                'gbt',
                'duty',
                'level',
                'publish_words',
                'emergency_zh',
                'emergency_en',
                'retired_at',
              ] as const
            ).map((column) => [column, eb.ref(`excluded.${column}`)]),
          ),
        ),
    )
    .execute()
}

const groupNames = new Map(categoryGroups.map(({ code, name }) => [code, name]))

const topicOf = ({ id, name, group, retired }: Category): Topic => ({
  id,
  kind: 'request',
  name,
  group: { code: group, name: groupNames.get(group) ?? { zh: group, en: group } },
  retired,
})
