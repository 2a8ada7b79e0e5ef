import type { Words } from '#kernel'

/** What the account says after it did something, or when something became of a matter. */
export const news = {
  received: (told: { code: string; owner: Words; promise: Words; link: string; missing: number }): Words => ({
    zh: `收到了，编号 ${told.code}。\n由${told.owner.zh}负责，答复时间：${told.promise.zh}。\n随时查看：${told.link}${
      told.missing > 0 ? `\n有 ${told.missing} 张照片没能取到，请在上面的页面里补上。` : ''
    }`,
    en: `Received, number ${told.code}.\n${told.owner.en} has it; you will hear ${told.promise.en}.\nSee it any time: ${told.link}${
      told.missing > 0
        ? `\n${told.missing} of your photos could not be fetched; please add them on that page.`
        : ''
    }`,
  }),
  asked: (code: string, question: string): Words => ({
    zh: `关于 ${code}，想请您补充：\n“${question}”\n直接在这里回复就行。`,
    en: `About ${code}, we have a question:\n“${question}”\nJust reply here.`,
  }),
  told: (code: string, link: string): Words => ({
    zh: `${code} 有新进展：${link}`,
    en: `There is news about ${code}: ${link}`,
  }),
  answered: (code: string, answer: string, link: string): Words => ({
    zh: `${code} 已经答复：\n“${answer}”\n${link}\n满意吗？回复 1–5（1 很不满意，5 很满意）。没解决，请在上面的页面里说。`,
    en: `${code} has been answered:\n“${answer}”\n${link}\nHow was it? Reply 1–5 (5 is best). If it is not solved, say so on that page.`,
  }),
  reopened: (code: string, promise: Words): Words => ({
    zh: `${code} 重新办理，答复时间：${promise.zh}。`,
    en: `${code} is being worked on again; you will hear ${promise.en}.`,
  }),
  standing: (told: {
    code: string
    state: Words
    owner: Words
    promise: Words | null
    link: string | null
  }): Words => ({
    zh: [`${told.code}　${told.state.zh}`, `${told.owner.zh}负责`, told.promise?.zh, told.link]
      .filter(Boolean)
      .join('\n'),
    en: [`${told.code}: ${told.state.en}`, `with ${told.owner.en}`, told.promise?.en, told.link]
      .filter(Boolean)
      .join('\n'),
  }),
  noMatters: {
    zh: '您在这里还没有提交过。有事直接说，或者发编号给我查。',
    en: 'You have not sent anything here yet. Tell me what it is about, or send me a number to look up.',
  },
  noSuchCode: (code: string): Words => ({
    zh: `没有查到 ${code}，请对照回执再看一遍。`,
    en: `There is nothing under ${code}; please compare it with your receipt.`,
  }),
  passedOn: (code: string): Words => ({
    zh: `收到，已转给负责 ${code} 的人。`,
    en: `Thank you; whoever has ${code} has it now.`,
  }),
  graded: { zh: '谢谢您的评价。', en: 'Thank you for your rating.' },
  stillHere: {
    zh: '刚才说的都还在，改好再回复 1 提交。',
    en: 'What you told me is still here; mend it and reply 1.',
  },
} as const

export const personWanted: Words = {
  zh: '公众号里有人在找值班的人',
  en: 'Somebody in the WeChat account wants a person',
}

export const photosMissing = (count: number): string => `居民在微信里发了照片，其中 ${count} 张没能取到。`
