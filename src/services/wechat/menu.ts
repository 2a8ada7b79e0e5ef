import type { FieldRefusal } from '#kernel'
import { commands } from './command.ts'

export type MenuAction =
  | { readonly kind: 'say'; readonly command: string }
  | { readonly kind: 'open'; readonly url: string }
export interface MenuEntry {
  readonly name: string
  readonly action: MenuAction | null
  readonly below: readonly { readonly name: string; readonly action: MenuAction }[]
}

/** The platform's limits: three entries, five below each, names by bytes. */
const mostEntries = 3
const mostBelow = 5
const nameBytes = 16
const belowBytes = 60

export const usualMenu = '反映问题 = report\n查进度 = progress\n找值班的人 = person'

/**
 * The menu below the chat, one entry a line: `name = command` or `name = https://…`; a line that begins with `-`
 * stands below the one before, whose own line then has the name only.
 */
export function readMenu(text: string): { menu: readonly MenuEntry[] } | { wrong: FieldRefusal } {
  const menu: { name: string; action: MenuAction | null; below: { name: string; action: MenuAction }[] }[] =
    []
  const lines = text.split('\n').map((line) => line.trim())
  for (const [at, line] of lines.entries()) {
    if (line === '') continue
    const below = line.startsWith('-')
    const [name = '', target] = line
      .replace(/^-/, '')
      .split(/=(.*)/s, 2)
      .map((part) => part.trim())
    const action = target === undefined ? null : actionOf(target)
    const parent = menu.at(-1)
    const wrong = (zh: string, en: string) => ({ wrong: refusal(at + 1, zh, en) })
    if (name === '') return wrong('缺少名称', 'the name is missing')
    if (action === undefined || (below && action === null)) {
      const can = commands.join(', ')
      return wrong(
        `“=”后面请写网址（https://…）或 ${can}`,
        `write an address (https://…) or ${can} after “=”`,
      )
    }
    if (bytesOf(name) > (below ? belowBytes : nameBytes)) {
      const most = Math.floor((below ? belowBytes : nameBytes) / 3)
      return wrong(`名称最多 ${most} 个汉字`, `the name may have ${below ? belowBytes : nameBytes} bytes`)
    }
    if (!below) menu.push({ name, action, below: [] })
    else if (!parent || parent.action)
      return wrong('上一级菜单自己不能带“=”', 'the entry above it must have no “=”')
    else parent.below.push({ name, action: action! })
    if (menu.length > mostEntries)
      return wrong(`最多 ${mostEntries} 个菜单`, `at most ${mostEntries} entries`)
    if ((menu.at(-1)?.below.length ?? 0) > mostBelow) {
      return wrong(`每个菜单下最多 ${mostBelow} 项`, `at most ${mostBelow} below an entry`)
    }
  }
  const empty = menu.find(({ action, below }) => action === null && below.length === 0)
  if (empty) {
    return { wrong: refusal(0, `“${empty.name}”没有内容`, `“${empty.name}” leads nowhere`) }
  }
  return { menu }
}

function actionOf(target: string): MenuAction | undefined {
  if ((commands as readonly string[]).includes(target)) return { kind: 'say', command: target }
  const address = /^https?:\/\/\S+$/.test(target) && bytesOf(target) <= 1024
  return address ? { kind: 'open', url: target } : undefined
}

/** As the platform takes it. */
export function menuForPlatform(menu: readonly MenuEntry[]): object {
  const one = (name: string, action: MenuAction) =>
    action.kind === 'say'
      ? { type: 'click', name, key: action.command }
      : { type: 'view', name, url: action.url }
  return {
    button: menu.map(({ name, action, below }) =>
      action ? one(name, action) : { name, sub_button: below.map((each) => one(each.name, each.action)) },
    ),
  }
}

/** Bytes in UTF-8; `TextEncoder` does not exist on the floors. */
const bytesOf = (text: string): number =>
  Array.from(text).reduce((sum, symbol) => {
    const point = symbol.codePointAt(0)!
    return sum + (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4)
  }, 0)

function refusal(line: number, zh: string, en: string): FieldRefusal {
  return {
    field: 'menu',
    code: 'wechat.menu',
    words:
      line > 0
        ? { zh: `第 ${line} 行：${zh}。`, en: `Line ${line}: ${en}.` }
        : { zh: `${zh}。`, en: `${en}.` },
  }
}
