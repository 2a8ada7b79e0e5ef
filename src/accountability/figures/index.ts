export * from './contract.ts'
export {
  type Cell,
  type Contribution,
  contributionOf,
  type MatterFacts,
  type Rating,
} from './contribution.ts'
export {
  addMonths,
  type Counts,
  type FigureKey,
  figureKeys,
  type Measure,
  type Month,
  measures,
  monthsUntil,
  noCounts,
  threeRates,
} from './figure.ts'
export {
  belongsInWords,
  combinedInWords,
  combinedName,
  countedWords,
  figureNames,
  formulaInWords,
} from './figure-words.ts'
export { figuresPermissions } from './figures-permissions.ts'
export {
  countsAlike,
  type Formula,
  type FormulaSettings,
  formulaFor,
  formulaSettings,
  usualFormula,
  whyNotFrom,
} from './formula.ts'
export {
  combinedOf,
  type FigurePart,
  measuresOf,
  type Reckoned,
  rateOf,
  reckon,
  smallCount,
} from './reckoned.ts'
