import { cleanlinessCategories } from './cleanliness-categories.ts'
import type { DefaultCategory } from './default-category.ts'
import { everydayCategories } from './everyday-categories.ts'
import { hazardCategories } from './hazard-categories.ts'
import { homeCategories } from './home-categories.ts'
import { streetCategories } from './street-categories.ts'
import { trafficAndSupplyCategories } from './traffic-and-supply-categories.ts'
import { welfareCategories } from './welfare-categories.ts'

/** The sixty categories a jurisdiction starts with, in the order of their codes. */
export const defaultCategories: readonly DefaultCategory[] = [
  ...cleanlinessCategories,
  ...streetCategories,
  ...homeCategories,
  ...trafficAndSupplyCategories,
  ...hazardCategories,
  ...welfareCategories,
  ...everydayCategories,
]
