import { z } from 'zod'
import { grades } from '#accountability/reviews'
import { because } from '#foundation/http'
import type { Limit, Refusal } from '#kernel'
import type { Month } from './figure.ts'

export const responseNeeds = ['accept-and-contact', 'accept', 'contact'] as const
export const leftOutKinds = ['imported', 'not-ours'] as const

export const monthText = z
  .string()
  .regex(
    /^\d{4}-(0[1-9]|1[0-2])$/,
    because({ zh: '月份写成 2026-11 这样。', en: 'A month is like 2026-11.' }),
  )

const grade = z.union(grades.map((each) => z.literal(each)))
const percent = z.int().min(0).max(100)

/** How the figures are reckoned: local custom (本地口径), a row of configuration with its version. */
export const formulaSettings = z.object({
  /** What counts as responded to, and within which time (时限内签收且首次联系). */
  response: z.object({
    within: z.object({
      amount: z.int().min(1).max(500),
      unit: z.enum(['hours', 'working-hours', 'working-days', 'calendar-days']),
    }),
    needs: z.enum(responseNeeds),
  }),
  /** Which of the five grades count as happy (满意 + 基本满意 [+ 非常满意]). */
  happy: z
    .array(grade)
    .min(1, because({ zh: '至少选一档。', en: 'Choose at least one grade.' }))
    .max(5),
  /** Per cent of each of the three rates in the combined figure (综合). */
  weights: z
    .object({ response: percent, solved: percent, satisfied: percent })
    .refine(
      ({ response, solved, satisfied }) => response + solved + satisfied === 100,
      because({ zh: '三项权重加起来应是 100。', en: 'The three weights must add up to 100.' }),
    ),
  /** What never counts: matters from elsewhere in the response rate, what is not ours in solved, satisfied and first-time fix. */
  leaveOut: z.array(z.enum(leftOutKinds)).max(leftOutKinds.length),
})
export type FormulaSettings = z.infer<typeof formulaSettings>

export interface Formula extends FormulaSettings {
  readonly version: number
  readonly fromMonth: Month
}

/** In force where a jurisdiction has set none: the defaults of domain §2.5, weights as one county published them. */
export const usualFormula: Formula = {
  version: 0,
  fromMonth: '1900-01',
  response: { within: { amount: 1, unit: 'working-days' }, needs: 'accept-and-contact' },
  happy: [3, 4, 5],
  weights: { response: 30, solved: 35, satisfied: 35 },
  leaveOut: ['imported'],
}

/** The formula of a month: the newest of those that were in force by then. */
export function formulaFor(versions: readonly Formula[], month: Month): Formula {
  const inForce = versions.filter(({ fromMonth }) => fromMonth <= month)
  return inForce.reduce((newest, each) => (each.version > newest.version ? each : newest), usualFormula)
}

/** Whether both count alike, so that only ratios differ and nothing has to be counted anew. */
export function countsAlike(one: FormulaSettings, other: FormulaSettings): boolean {
  const { within, needs } = other.response
  return (
    one.response.needs === needs &&
    one.response.within.amount === within.amount &&
    one.response.within.unit === within.unit &&
    leftOutKinds.every((kind) => one.leaveOut.includes(kind) === other.leaveOut.includes(kind))
  )
}

/** A month that is over keeps the formula it was published with. */
export function whyNotFrom(fromMonth: Month, thisMonth: Month): Refusal | undefined {
  return fromMonth >= thisMonth
    ? undefined
    : {
        code: 'figures.month-over',
        words: {
          zh: '已经过去的月份不改口径。请从本月或以后开始。',
          en: 'A month that is over keeps its formula. Begin with this month or a later one.',
        },
      }
}

export const responseLimit = ({ response }: FormulaSettings): Limit => response.within
