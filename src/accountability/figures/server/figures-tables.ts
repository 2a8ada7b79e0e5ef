import { type RawBuilder, sql } from 'kysely'
import type { Channel } from '#accountability/matters'
import type { MatterTables } from '#accountability/matters/server'
import type { Trx } from '#foundation/database/server'
import { type Counts, type FigureKey, type FormulaSettings, measures } from '../index.ts'

interface CellColumns extends Counts {
  jurisdiction_id: string
  month: string
  community_id: string
  topic_id: string
  channel: Channel
}

export interface FactRow extends CellColumns {
  matter_id: string
  changes_at: Date | null
}

export type FiguresTables = {
  'accountability.figure_formula': {
    jurisdiction_id: string
    version: number
    id: string
    from_month: string
    settings: FormulaSettings
    post_id: string
    user_id: string
    at: Date
  }
  'accountability.figure_fact': FactRow
  'accountability.figure_cell': CellColumns
  'accountability.figure_keeping': {
    jurisdiction_id: string
    followed: string
    followed_at: Date | null
    rebuild_after: string | null
    rebuild_seen: number
    rebuild_differed: number
    rebuilt_at: Date | null
  }
  'accountability.figure_exclusion': {
    jurisdiction_id: string
    id: string
    matter_id: string
    figures: FigureKey[]
    reason: string
    approved_post_id: string
    post_id: string
    user_id: string
    at: Date
    withdrawn_at: Date | null
    withdrawn_reason: string | null
    withdrawn_post_id: string | null
    withdrawn_by: string | null
  }
  'accountability.matter': MatterTables['accountability.matter']
  'accountability.matter_entry': MatterTables['accountability.matter_entry']
  'foundation.audit_record': {
    jurisdiction_id: string
    id: string
    subject_kind: string
    subject_id: string
  }
}

export const figuresTables = (trx: Trx) => trx.withTables<FiguresTables>()

/** The names of all measures as columns, or an expression of each, for statements that treat them alike. */
export const eachMeasure = (
  write: (column: RawBuilder<unknown>) => RawBuilder<unknown> = (column) => column,
) => sql.join(measures.map((measure) => write(sql.ref(measure))))
