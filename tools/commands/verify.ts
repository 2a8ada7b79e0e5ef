import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import {
  type CheckedLine,
  checkReceipt,
  faultKindWords,
  isProof,
  lineStateWords,
  notReceipt,
  readReceipt,
} from '#accountability/seals'
import { checkReceiptHere, hashBy, verifyJurisdiction } from '#accountability/seals/server'
import type { Tools } from '#foundation/work/server'
import { Problem } from '#kernel'
import { type Command, pathTyped, UsageFault } from './command.ts'
import { jurisdictionAt, withTools } from './with-house.ts'

export const verifyCommand: Command = {
  name: 'verify',
  usage: ['[RECEIPT.json] [--at KEY]'],
  about: {
    zh: '核对居民凭证（单独核对，或用 --at 对照数据库）；只给 --at 则核对整个辖区的封存记录。发现改动时退出码为 2。',
    en: 'Checks a receipt by itself, or with --at against the database; --at alone checks all that was ever sealed there. Exit code 2 when something was altered.',
  },
  run: async (args) => {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { at: { type: 'string' } },
    })
    const [file] = positionals
    if (file) return verifyFile(file, values.at)
    const key = values.at
    if (!key) throw new UsageFault('Name a receipt or --at KEY. 请给出凭证文件或 --at 辖区。')
    return withTools((tools) => verifyHouse(tools, key))
  },
}

async function verifyFile(file: string, key: string | undefined): Promise<number> {
  const receipt = readReceipt(await readFile(pathTyped(file), 'utf8'))
  if (!receipt) throw new Problem(422, notReceipt)
  const lines = key
    ? await withTools(async (tools) => {
        await jurisdictionAt(tools, key)
        const checked = await checkReceiptHere(tools, receipt)
        return receipt.jurisdiction === key ? checked : checked.map(elsewhere)
      })
    : checkReceipt(receipt, hashBy)
  console.log(`${receipt.name.zh} ${receipt.name.en}  ${receipt.code}`)
  for (const line of lines) {
    const { zh, en } = lineStateWords[line.state]
    console.log(`${mark(line)} ${line.at.toISOString()}  ${line.sentence.zh}  ${line.sentence.en}`)
    console.log(`    ${zh}\n    ${en}`)
  }
  for (const { number, head, sealedAt } of receipt.seals)
    console.log(`seal ${number}  ${sealedAt.toISOString()}  ${head}`)
  if (!key) console.log(alone)
  return isProof(lines) ? 0 : 2
}

const elsewhere = (line: CheckedLine): CheckedLine => ({ ...line, state: 'not-ours' })

const alone = `The file was checked by itself: whether the house still keeps these seals is told by the page /verify, or with --at KEY.
只核对了文件本身；系统里是否还有这些封存记录，请用网页 /verify 或 --at 辖区 核对。`

const mark = ({ state }: CheckedLine): string => (state === 'whole' ? '✔' : state === 'unsealed' ? '…' : '✖')

async function verifyHouse(tools: Tools, typed: string): Promise<number> {
  const key = await jurisdictionAt(tools, typed)
  const { seals, lines, waiting, faults, lastHead } = await verifyJurisdiction(tools, key)
  for (const { kind, what, id, words } of faults) {
    const { zh, en } = faultKindWords[kind]
    console.log(`✖ ${en} ${zh}  ${what}${id ? `  ${id}` : ''}\n    ${words.en}\n    ${words.zh}`)
  }
  console.log(
    `${key}: ${seals} seals 封存批次, ${lines} lines 行, ${waiting} not sealed yet 待封存, ${faults.length} faults 异常`,
  )
  if (lastHead) console.log(`head ${lastHead}`)
  return faults.length > 0 ? 2 : 0
}
