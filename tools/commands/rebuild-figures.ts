import { parseArgs } from 'node:util'
import { rebuildNow } from '#accountability/figures/server'
import { type Command, needed } from './command.ts'
import { jurisdictionAt, withTools } from './with-house.ts'

export const rebuildFiguresCommand: Command = {
  name: 'rebuild figures',
  usage: ['--at KEY'],
  about: {
    zh: '把三率等数字从头数一遍，并说出与平时累计的有几处不同（应为 0）。中断后再运行即可，不会重复计。',
    en: 'Counts all figures anew and says how many differed from those kept (none should). Safe to run again after it was cut off.',
  },
  run: async (args) => {
    const { values } = parseArgs({ args, options: { at: { type: 'string' } } })
    const key = needed(values.at, '--at')
    return withTools(async (tools) => {
      const jurisdiction = await jurisdictionAt(tools, key)
      const { matters, differed } = await rebuildNow(tools, jurisdiction)
      console.log(`${jurisdiction}: ${matters} matters 事项, ${differed} differed 处不同`)
      return differed > 0 ? 2 : 0
    })
  },
}
