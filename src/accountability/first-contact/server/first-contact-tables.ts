import type { Trx } from '#foundation/database/server'
import type { ContactChannel, ContactKind, ContactStep, Ending } from '../first-contact.ts'

export type FirstContactTables = {
  'accountability.first_contact': {
    jurisdiction_id: string
    id: string
    channel: ContactChannel
    kind: ContactKind
    words: string
    asked_at: Date
    asked_by: string | null
    asked_post_id: string
    place_id: string
    person_id: string | null
    ending: Ending | null
    to_post_id: string | null
    matter_id: string | null
    due_at: Date
    settled_at: Date | null
  }
  'accountability.first_contact_step': {
    jurisdiction_id: string
    contact_id: string
    id: string
    at: Date
    kind: ContactStep
    user_id: string | null
    words: string | null
    details: StepDetails
  }
  'accountability.matter': { jurisdiction_id: string; id: string; code: string }
  'foundation.place': { jurisdiction_id: string; id: string; path: string }
}

/** What a line holds beside its words; the phone and address are those of an office. */
export interface StepDetails {
  readonly postId?: string
  readonly toPostId?: string
  readonly matterId?: string
  readonly matterCode?: string
  readonly whose?: string
  readonly address?: string
  readonly phone?: string
}

export const firstContactTables = (trx: Trx) => trx.withTables<FirstContactTables>()
