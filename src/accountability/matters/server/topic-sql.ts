import { byStructure } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import type { Topic } from '../index.ts'
import { matterTables } from './matter-tables.ts'

/** What matters of the jurisdiction can be about, retired topics too (old matters still name them); kept in process. */
export function readTopics(work: Work): Promise<ReadonlyMap<string, Topic>> {
  return byStructure(work, 'topics', async () => {
    const rows = await matterTables(work.trx)
      .selectFrom('accountability.topic')
      .selectAll()
      .where('jurisdiction_id', '=', work.jurisdiction)
      .orderBy('group_code')
      .orderBy('id')
      .execute()
    return new Map(
      rows.map((row) => [
        row.id,
        {
          id: row.id,
          kind: row.kind,
          name: { zh: row.name_zh, en: row.name_en },
          group: { code: row.group_code, name: { zh: row.group_zh, en: row.group_en } },
          retired: row.retired,
        },
      ]),
    )
  })
}

/** Adds topics or brings known ones to what is given; a kind calls it whenever it saves its own catalogue. */
export async function upsertTopics(work: Work, topics: readonly Topic[]): Promise<void> {
  if (topics.length === 0) return
  await matterTables(work.trx)
    .insertInto('accountability.topic')
    .values(
      topics.map(({ id, kind, name, group, retired }) => ({
        jurisdiction_id: work.jurisdiction,
        id,
        kind,
        name_zh: name.zh,
        name_en: name.en,
        group_code: group.code,
        group_zh: group.name.zh,
        group_en: group.name.en,
        retired,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['jurisdiction_id', 'id']).doUpdateSet((eb) => ({
        name_zh: eb.ref('excluded.name_zh'),
        name_en: eb.ref('excluded.name_en'),
        group_code: eb.ref('excluded.group_code'),
        group_zh: eb.ref('excluded.group_zh'),
        group_en: eb.ref('excluded.group_en'),
        retired: eb.ref('excluded.retired'),
      })),
    )
    .execute()
}
