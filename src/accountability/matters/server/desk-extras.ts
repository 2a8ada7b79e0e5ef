import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { record } from '#foundation/audit/server'
import { serve } from '#foundation/http/server'
import { allowEverywhere } from '#foundation/places/server'
import type { Tools, Work } from '#foundation/work/server'
import * as contract from '../contract.ts'
import { deskFilter, matterPermissions } from '../index.ts'
import { matterTables } from './matter-tables.ts'

const userId = (work: Work): string => (work.actor.kind === 'staff' ? work.actor.userId : '')

/** Answer templates of the jurisdiction, and the filters that one person saved. */
export function deskExtras(app: FastifyInstance, tools: Tools): void {
  serve(app, tools, matterPermissions, contract.listTemplates, async (work) => {
    const rows = await matterTables(work.trx)
      .selectFrom('accountability.answer_template')
      .where('jurisdiction_id', '=', work.jurisdiction)
      .where('retired_at', 'is', null)
      .orderBy('id')
      .selectAll()
      .execute()
    return rows.map((row) => ({
      id: row.id,
      title: { zh: row.title_zh, en: row.title_en },
      text: { zh: row.text_zh, en: row.text_en },
    }))
  })

  serve(app, tools, matterPermissions, contract.saveTemplate, async (work, { params, body }) => {
    await allowEverywhere(work, matterPermissions, 'template.edit')
    await upsertTemplate(work, params.id, body)
    await record(work, {
      action: 'template.saved',
      subject: { kind: 'template', id: params.id },
      details: { retired: body.retired },
    })
  })

  serve(app, tools, matterPermissions, contract.listFilters, async (work) => {
    const rows = await matterTables(work.trx)
      .selectFrom('accountability.saved_filter')
      .where('jurisdiction_id', '=', work.jurisdiction)
      .where('user_id', '=', userId(work))
      .orderBy('id')
      .select(['id', 'name', 'filter'])
      .execute()
    return rows.map((row) => ({ ...row, filter: deskFilter.parse(row.filter) }))
  })

  serve(app, tools, matterPermissions, contract.saveFilter, async (work, { params, body }) => {
    const values = { name: body.name, filter: sql<unknown>`${JSON.stringify(body.filter)}::jsonb` }
    await matterTables(work.trx)
      .insertInto('accountability.saved_filter')
      .values({ jurisdiction_id: work.jurisdiction, id: params.id, user_id: userId(work), ...values })
      .onConflict((conflict) =>
        conflict
          .columns(['jurisdiction_id', 'id'])
          .doUpdateSet(values)
          .where('saved_filter.user_id' as never, '=', userId(work) as never),
      )
      .execute()
  })

  serve(app, tools, matterPermissions, contract.deleteFilter, async (work, { params }) => {
    await matterTables(work.trx)
      .deleteFrom('accountability.saved_filter')
      .where('jurisdiction_id', '=', work.jurisdiction)
      .where('id', '=', params.id)
      .where('user_id', '=', userId(work))
      .execute()
  })
}

export interface TemplateEdit {
  titleZh: string
  titleEn: string
  textZh: string
  textEn: string
  retired: boolean
}

export async function upsertTemplate(work: Work, id: string, edit: TemplateEdit): Promise<void> {
  const values = {
    title_zh: edit.titleZh,
    title_en: edit.titleEn,
    text_zh: edit.textZh,
    text_en: edit.textEn,
    retired_at: edit.retired ? work.now : null,
  }
  await matterTables(work.trx)
    .insertInto('accountability.answer_template')
    .values({ jurisdiction_id: work.jurisdiction, id, ...values })
    .onConflict((conflict) => conflict.columns(['jurisdiction_id', 'id']).doUpdateSet(values))
    .execute()
}
