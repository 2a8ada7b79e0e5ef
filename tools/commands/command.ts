import { resolve } from 'node:path'
import { Problem, type Words } from '#kernel'

/** A command of `linli`, as its help shows it. */
export interface Command {
  readonly name: string
  /** What follows the name, one line an option. */
  readonly usage: readonly string[]
  readonly about: Words
  /** Returns the exit code: 0 done, 2 done but rows were refused or faults were found. What fails is thrown. */
  run(args: string[]): Promise<number>
}

/** The command was called in a way it does not understand; its help is shown beneath. */
export class UsageFault extends Error {}

export function helpOf(commands: readonly Command[]): string {
  const parts = commands.map(({ name, usage, about }) => {
    const [first = '', ...rest] = usage
    const lines = [`  linli ${name} ${first}`.trimEnd(), ...rest.map((line) => `      ${line}`)]
    return [...lines, `        ${about.zh}`, `        ${about.en}`].join('\n')
  })
  return `Linli 邻里 — npm run -s linli -- COMMAND …

${parts.join('\n\n')}

  linli help [COMMAND]

Settings come from the environment (DATA_DIR, DATABASE_URL …): docs/operations.md.
设置来自环境变量，见 docs/operations.md。`
}

/** A path as it was typed: npm moves to the root of the house before a command starts. */
export function pathTyped(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path)
}

export function needed(value: string | undefined, name: string): string {
  if (value?.trim()) return value.trim()
  throw new UsageFault(
    `${name} is missing; with npm, put \`--\` before the command. 缺少 ${name}；用 npm 时命令前要加 --。`,
  )
}

/** npm keeps this option for itself when `--` was forgotten; a trial must never become the real thing. */
export const isTrial = (dryRun: boolean): boolean => dryRun || process.env.npm_config_dry_run === 'true'

export function tellFailure(error: unknown): void {
  if (error instanceof Problem) {
    console.error(`✖ ${error.words.zh}\n  ${error.words.en}`)
    for (const { field, words } of error.fields) console.error(`  ${field}: ${words.zh} ${words.en}`)
    return
  }
  const { code, message, stack } = error as NodeJS.ErrnoException
  if (code === 'ECONNREFUSED')
    console.error('✖ The PostgreSQL of DATABASE_URL does not answer. DATABASE_URL 指定的数据库没有回应。')
  else if (code === 'ENOENT') console.error(`✖ There is no such file. 没有这个文件。\n  ${message}`)
  else console.error(process.env.LINLI_LOG === '1' ? stack : `✖ ${message}`)
}
