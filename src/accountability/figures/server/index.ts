import { every } from '#foundation/audit/server'
import { figuresPermissions } from '../index.ts'
import { figuresRoutes } from './figures-routes.ts'
import { keepFigures } from './keep-figures.ts'

export { excludeFrom, withdrawFrom } from './exclude-matter.ts'
export { setFormulaFrom } from './formula-sql.ts'
export { keepFigures, rebuildNow } from './keep-figures.ts'

export const figuresRoom = {
  name: 'figures',
  routes: figuresRoutes,
  permissions: figuresPermissions,
  tasks: [
    every('* * * * *', 'keep-figures', (tools) => keepFigures(tools)),
    every('29 * * * *', 'keep-figures-late', (tools) => keepFigures(tools, true)),
  ],
}
