import type { Database, Trx } from '#foundation/database/server'
import type { Jobs } from '#foundation/jobs/server'
import type { Acting, Actor } from '#foundation/permissions'

/** What the environment decides; read once in `apps/server/config.ts`. */
export interface Settings {
  readonly dataDir: string
  readonly publicUrl: string
  /** The jurisdiction whose page stands at `/`; null takes the first. */
  readonly defaultJurisdiction: string | null
  /** Root secret; every use derives its own key from it. */
  readonly secret: string
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null
  /** Requests a minute from one address before it is asked to wait; 0 turns the limit off. */
  readonly rateLimit: number
  readonly metricsToken: string | null
  /** The hash that receipts and the chain of seals are made with from now on; what is sealed keeps its own. */
  readonly sealAlgorithm: 'sha-256' | 'sm3'
  /** Whether webhooks may go to addresses inside the house's own network. */
  readonly privateWebhooks: boolean
}

/** What a room's server side is given: nothing hidden, nothing to look up. */
export interface Tools {
  readonly database: Database
  readonly jobs: Pick<Jobs, 'send'>
  readonly settings: Settings
  readonly now: () => Date
  /** Audit actions that some task listens to. */
  readonly listened: ReadonlySet<string>
}

/** One command or read of one actor in one jurisdiction: one transaction, one instant. */
export interface Work extends Acting {
  readonly trx: Trx
  readonly tools: Tools
  readonly requestId: string | null
}

/** Opens the transaction for an actor who needs no grants: a resident or a task of the system. */
export function inWork<T>(
  tools: Tools,
  jurisdiction: string,
  actor: Exclude<Actor, { kind: 'staff' }>,
  run: (work: Work) => Promise<T>,
): Promise<T> {
  return tools.database.inJurisdiction(jurisdiction, (trx) =>
    run({ trx, tools, jurisdiction, actor, now: tools.now(), requestId: null }),
  )
}
