// `npm run -s linli COMMAND`: the command line of the house.
import { addJurisdictionCommand } from './commands/add-jurisdiction.ts'
import { type Command, helpOf, tellFailure, UsageFault } from './commands/command.ts'
import { importPlacesCommand } from './commands/import-places.ts'
import { importRequestsCommand } from './commands/import-requests.ts'
import { migrateCommand } from './commands/migrate.ts'
import { rebuildFiguresCommand } from './commands/rebuild-figures.ts'
import { resetPasswordCommand } from './commands/reset-password.ts'
import { webCommand, workerCommand } from './commands/serve.ts'
import { verifyCommand } from './commands/verify.ts'

const commands: readonly Command[] = [
  addJurisdictionCommand,
  importPlacesCommand,
  importRequestsCommand,
  rebuildFiguresCommand,
  resetPasswordCommand,
  verifyCommand,
  migrateCommand,
  webCommand,
  workerCommand,
]

process.exitCode = await run(process.argv.slice(2))

async function run(given: readonly string[]): Promise<number> {
  const words = given.filter((word) => !['help', '--help', '-h'].includes(word))
  const command = commands.find(({ name }) => name.split(' ').every((part, at) => words[at] === part))
  if (words.length === 0 || words.length < given.length) {
    console.log(helpOf(command ? [command] : commands))
    return 0
  }
  try {
    if (!command) throw new UsageFault(`There is no command “${words[0]}”. 没有这个命令。`)
    return await command.run(words.slice(command.name.split(' ').length))
  } catch (error) {
    tellFailure(error)
    if (error instanceof UsageFault || isArgumentFault(error))
      console.error(`\n${helpOf(command ? [command] : commands)}`)
    return 1
  }
}

function isArgumentFault(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') ?? false
}
