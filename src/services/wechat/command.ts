/** What the account understands as asking for something; all else is part of what is being told. */
export const commands = ['send', 'add', 'again', 'report', 'progress', 'person', 'help'] as const
export type Command = (typeof commands)[number]

const spoken: Readonly<Record<Command, readonly string[]>> = {
  send: ['发送', '提交', '确认', '确认提交', '好了', 'send', 'submit', 'ok'],
  add: ['补充', '继续', '继续补充', 'add', 'more'],
  again: ['重新开始', '重来', '取消', '不要了', 'start again', 'restart', 'cancel'],
  report: ['反映', '反映问题', '报修', '投诉', 'report'],
  progress: ['进度', '查进度', '我的', 'progress', 'status'],
  person: ['人工', '人工服务', '客服', '转人工', '电话', '值班电话', 'human', 'person', 'phone'],
  help: ['帮助', '菜单', '?', '？', '你好', '您好', '在吗', 'help', 'menu', 'hi', 'hello'],
}

/** The numbers of the menu, and those under a draft: they mean what the last answer printed beside them. */
const ofMenu: Readonly<Record<string, Command>> = { '1': 'report', '2': 'progress', '3': 'person' }
const ofDraft: Readonly<Record<string, Command>> = { '1': 'send', '2': 'add', '3': 'again' }

const byWord = new Map(
  commands.flatMap((command) => spoken[command].map((word): [string, Command] => [word, command])),
)

/** The command that a text is as a whole; `drafting` decides what a bare number means. */
export function commandOf(text: string, drafting: boolean): Command | undefined {
  const bare = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[。.!！~～]+$/, '')
    .trim()
  return (drafting ? ofDraft : ofMenu)[bare] ?? byWord.get(bare)
}
