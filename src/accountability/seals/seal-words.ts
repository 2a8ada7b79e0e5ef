import type { Words } from '#kernel'
import type { CheckedLine, LineState } from './receipt.ts'

/** What a check found of a line, in plain words. */
export const lineStateWords: Readonly<Record<LineState, Words>> = {
  whole: { zh: '属实：和封存时一字不差', en: 'Proven: word for word as it was sealed' },
  unsealed: {
    zh: '还没有封存：几分钟后重新下载凭证再核对',
    en: 'Not sealed yet: download the receipt again in a few minutes',
  },
  'file-changed': {
    zh: '不能证明：这份文件里的内容被改过，或者没有下载完整',
    en: 'Not proven: this file was changed, or did not download completely',
  },
  'not-ours': {
    zh: '不能证明：这里没有这一批封存记录',
    en: 'Not proven: no such seal is kept here',
  },
  'house-changed': {
    zh: '被改动：文件属实，但系统里的这一条在封存以后被人改过',
    en: 'Altered: the file is right, but this line was changed in the system after it was sealed',
  },
  'house-gone': {
    zh: '被删除：文件属实，但系统里的这一条在封存以后不见了',
    en: 'Deleted: the file is right, but this line is gone from the system',
  },
}

/** Whether every line that is sealed is proven, and at least one is. */
export function isProof(lines: readonly Pick<CheckedLine, 'state'>[]): boolean {
  const sealed = lines.filter(({ state }) => state !== 'unsealed')
  return sealed.length > 0 && sealed.every(({ state }) => state === 'whole')
}

export const notReceipt = {
  code: 'receipt.unreadable',
  words: {
    zh: '这不是邻里的凭证文件。请选您在事项页面上下载的那个 .json 文件。',
    en: 'This is no receipt of Linli. Please choose the .json file that you downloaded from the page of your request.',
  },
}
