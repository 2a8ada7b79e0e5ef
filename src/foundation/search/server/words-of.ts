import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

/** Most words kept of one subject: what it costs to write and to keep a posting. */
export const mostWords = 80
const mostQueryWords = 8

// Everyday words of a subdistrict that the general dictionary cuts apart.
const civicWords = `街道办 居委会 村委会 网格员 网格长 物业费 业委会 业主群 井盖 窨井盖 路灯 声控灯 广场舞 充电桩 充电棚
飞线充电 楼道堆物 堆物 加装电梯 化粪池 下水道 污水管 占道经营 流动摊贩 违建 违章建筑 高空抛物 僵尸车 地锁 乱停车 停车位
消防通道 垃圾分类 垃圾桶 建筑垃圾 二次供水 自来水 停水 停电 停气 燃气 暖气 供暖 漏水 渗水 外墙 墙皮 健身器材 绿化带 枯树
流浪狗 流浪猫 遛狗 不拴绳 噪音 油烟 低保 残疾证 老年证 居住证 高龄津贴 社保卡 便民热线 网格化 接诉即办 首问负责`

let jieba: Jieba | undefined

// The dictionary takes a quarter of a second and 20 MB: loaded when the first text comes, not at start.
function loaded(): Jieba {
  if (!jieba) {
    jieba = Jieba.withDict(dict)
    jieba.loadDict(
      Buffer.from(
        civicWords
          .split(/\s+/)
          .map((word) => `${word} 1000 n\n`)
          .join(''),
      ),
    )
  }
  return jieba
}

const stop = new Set(
  '的了吗呢吧啊呀和与及在是有我你他她它们这那个也都就还又很把被给从到对为着过没不要会能请让',
)
const hanRun = /\p{Script=Han}+/gu
const isHan = (word: string): boolean => /^\p{Script=Han}/u.test(word)
// Longer "words" are noise, and an index entry has a limit.
const longestWord = 40
const isWord = (word: string): boolean =>
  /^[\p{L}\p{N}]/u.test(word) && word.length <= longestWord && !stop.has(word)

const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

function pairsOf(run: string): string[] {
  const characters = [...run]
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
}

/** The words a text is found by: distinct, the telling ones first, at most 80. */
export function wordsOf(text: string): string[] {
  const read = folded(text)
  const cut = loaded().cutForSearch(read, false).filter(isWord)
  const telling = cut.filter((word) => !isHan(word) || [...word].length > 1)
  const pairs = (read.match(hanRun) ?? []).flatMap(pairsOf)
  const single = cut.filter((word) => isHan(word) && [...word].length === 1)
  return [...new Set([...telling, ...pairs, ...single])].slice(0, mostWords)
}

/**
 * The words a query asks for, all of which must be there. Single characters left over by the cut are joined to pairs,
 * so that names no dictionary knows are found; one alone counts only when there is nothing else.
 */
export function queryWords(query: string): string[] {
  const cut = loaded().cut(folded(query), false)
  const words: string[] = []
  const singles: string[] = []
  let run = ''
  for (const word of [...cut, '']) {
    if (isHan(word) && [...word].length === 1 && !stop.has(word)) {
      run += word
      continue
    }
    if ([...run].length === 1) singles.push(run)
    words.push(...pairsOf(run))
    run = ''
    if (isWord(word)) words.push(word)
  }
  return [...new Set(words.length > 0 ? words : singles)].slice(0, mostQueryWords)
}
