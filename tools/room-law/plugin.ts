import { relative, sep } from 'node:path'
import { whyNotImport } from './why-not-import.ts'

type Source = { type: string; value?: unknown } | null | undefined
type Statement = { source?: Source }
type Context = {
  filename: string
  cwd: string
  report(fault: { message: string; node: object }): void
}

/** Shows `whyNotImport` as the lint rule `linli/room-law`, for every way in which a module is named. */
const roomLaw = {
  create(context: Context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/')
    function judge({ source }: Statement): void {
      if (typeof source?.value !== 'string') return
      const message = whyNotImport(file, source.value)
      if (message !== undefined) context.report({ message, node: source })
    }
    return {
      ImportDeclaration: judge,
      ExportNamedDeclaration: judge,
      ExportAllDeclaration: judge,
      ImportExpression: judge,
      TSImportType: judge,
    }
  },
}

export default { meta: { name: 'linli' }, rules: { 'room-law': roomLaw } }
