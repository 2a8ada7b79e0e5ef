import { z } from 'zod'

/** The short fixed key of a jurisdiction, such as `qinghe`; it leads every key of every table (SQL law 1). */
export const jurisdictionKey = z.string().regex(/^[a-z][a-z0-9-]{1,30}$/)

export type JurisdictionKey = string
