import { type Counts, type FigureKey, figureKeys, type Measure } from './figure.ts'
import type { FormulaSettings } from './formula.ts'

/** One figure with all it is made of. */
export interface Reckoned {
  readonly figure: FigureKey
  /** The numerator. */
  readonly met: number
  /** The denominator. */
  readonly base: number
  /** Answered matters whose resident could be asked and has not said (未评价); null where nobody is asked. */
  readonly unsaid: number | null
  /** Answered matters whose resident cannot be reached (未回访); null where nobody is asked. */
  readonly unasked: number | null
  /** Left out by decision (剔除). */
  readonly out: number
}

/** The figures of a sum of counts, by the formula in force. */
export function reckon(counts: Counts, { happy }: Pick<FormulaSettings, 'happy'>): Reckoned[] {
  const byGrade = ([1, 2, 3, 4, 5] as const).map((grade) => counts[`satisfied_${grade}`])
  const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)
  return figureKeys.map((figure) => ({
    figure,
    met:
      figure === 'satisfied' ? sum(happy.map((grade) => byGrade[grade - 1] ?? 0)) : counts[`${figure}_met`],
    base: figure === 'satisfied' ? sum(byGrade) : counts[`${figure}_base`],
    unsaid: asked(figure) ? counts[`${figure}_unsaid`] : null,
    unasked: asked(figure) ? counts[`${figure}_unasked`] : null,
    out: counts[`${figure}_out`],
  }))
}

/** Figures for which residents are asked. */
const asked = (figure: FigureKey): figure is 'solved' | 'satisfied' =>
  figure === 'solved' || figure === 'satisfied'

/** Below this no rate is shown: one matter more or less would turn it over (`design.md`, Charts). */
export const smallCount = 5

/** Parts of one, or null where there is nothing, or too little, to divide by. */
export const rateOf = ({ met, base }: Pick<Reckoned, 'met' | 'base'>): number | null =>
  base < smallCount ? null : met / base

/** 综合 = w1·响应率 + w2·解决率 + w3·满意率 (domain §2.5); null while one of the three has no rate. */
export function combinedOf(
  figures: readonly Reckoned[],
  { weights }: Pick<FormulaSettings, 'weights'>,
): number | null {
  let all = 0
  for (const figure of ['response', 'solved', 'satisfied'] as const) {
    const found = figures.find((each) => each.figure === figure)
    const rate = found ? rateOf(found) : null
    if (rate === null) return null
    all += (rate * weights[figure]) / 100
  }
  return all
}

/** Parts of the figure that have a list of matters behind them. */
export const figureParts = ['base', 'met', 'unmet', 'unsaid', 'unasked', 'out'] as const
export type FigurePart = (typeof figureParts)[number]

/** The measures of which at least one is above zero on a matter of that part; `unmet` is answered beside. */
export function measuresOf(figure: FigureKey, part: FigurePart, happy: FormulaSettings['happy']): Measure[] {
  const grades = ([1, 2, 3, 4, 5] as const).filter((grade) =>
    part === 'met' ? happy.includes(grade) : part === 'unmet' ? !happy.includes(grade) : true,
  )
  if (figure === 'satisfied' && (part === 'base' || part === 'met' || part === 'unmet'))
    return grades.map((grade) => `satisfied_${grade}` as const)
  if (part === 'unsaid' || part === 'unasked') return asked(figure) ? [`${figure}_${part}`] : []
  if (part === 'out') return [`${figure}_out`]
  return figure === 'satisfied' ? [] : [`${figure}_${part === 'met' ? 'met' : 'base'}`]
}
