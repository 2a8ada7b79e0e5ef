import { gradeWords } from '#accountability/reviews'
import { limitInWords, type Words } from '#kernel'
import type { FigureKey } from './figure.ts'
import type { FormulaSettings } from './formula.ts'

export const figureNames: Readonly<Record<FigureKey, Words>> = {
  response: { zh: '响应率', en: 'Responded in time' },
  solved: { zh: '解决率', en: 'Solved' },
  satisfied: { zh: '满意率', en: 'Satisfied' },
  on_time: { zh: '按时办结率', en: 'Answered on time' },
  first_fix: { zh: '一次办成率', en: 'Fixed the first time' },
  returned: { zh: '退回率', en: 'Hand-overs sent back' },
  redone: { zh: '重办率', en: 'Done again' },
  reopened: { zh: '居民重开率', en: 'Reopened by residents' },
}

export const combinedName: Words = { zh: '综合', en: 'Combined' }

/** What the three lines of a figure count, as a word beside the number. */
export const countedWords: Readonly<Record<FigureKey, Words>> = {
  response: { zh: '件', en: 'matters' },
  solved: { zh: '条评价', en: 'reviews' },
  satisfied: { zh: '条评价', en: 'reviews' },
  on_time: { zh: '件', en: 'matters' },
  first_fix: { zh: '件', en: 'matters' },
  returned: { zh: '次移交', en: 'hand-overs' },
  redone: { zh: '件', en: 'matters' },
  reopened: { zh: '件', en: 'matters' },
}

const needsWords: Readonly<Record<FormulaSettings['response']['needs'], Words>> = {
  'accept-and-contact': { zh: '签收并联系居民', en: 'accepted, and the resident contacted,' },
  accept: { zh: '签收', en: 'accepted' },
  contact: { zh: '联系居民', en: 'the resident contacted' },
}

const notOurs: Words = {
  zh: '答复为“不属于我们”的不计。',
  en: ' Matters answered as somebody else’s are left out.',
}

/** The formula of a figure, as it is printed beside it. */
export function formulaInWords(figure: FigureKey, settings: FormulaSettings): Words {
  const within = limitInWords(settings.response.within)
  const needs = needsWords[settings.response.needs]
  const left = (kind: 'imported' | 'not-ours', words: Words): Words =>
    settings.leaveOut.includes(kind) ? words : { zh: '', en: '' }
  const elsewhere = left('imported', {
    zh: '从别处导入的不计。',
    en: ' Matters imported from elsewhere are left out.',
  })
  const others = left('not-ours', notOurs)
  const happy = settings.happy.toSorted((one, other) => one - other).map((grade) => gradeWords[grade])
  const texts: Record<FigureKey, Words> = {
    response: {
      zh: `${within.zh}内已${needs.zh}的件数 ÷ 应响应的件数（已响应，或时限已过）。${elsewhere.zh}`,
      en: `Matters ${needs.en} within ${within.en} ÷ matters that were responded to or whose time is over.${elsewhere.en}`,
    },
    solved: {
      zh: `评为“已解决”的评价 ÷ 说了是否解决的评价；每人以最后一次为准。${others.zh}`,
      en: `Reviews that say “solved” ÷ reviews that say whether it was; each person’s last one counts.${others.en}`,
    },
    satisfied: {
      zh: `评为${happy.map(({ zh }) => `“${zh}”`).join('')}的评价 ÷ 全部打了分的评价；每人以最后一次为准。${others.zh}`,
      en: `Reviews that say ${happy.map(({ en }) => `“${en}”`).join(', ')} ÷ all reviews with a grade; each person’s last one counts.${others.en}`,
    },
    on_time: {
      zh: '在承诺时限前答复的件数 ÷ 已答复或已到期的件数；重办的以最后一次答复为准。',
      en: 'Matters answered by the promised date ÷ matters that were answered or are past it; after a redo the last answer counts.',
    },
    first_fix: {
      zh: `一次答复就解决、没有重办、也没有人说没解决的件数 ÷ 答复过的件数。${others.zh}`,
      en: `Matters fixed by their first answer, not reopened and not called unsolved ÷ matters that were ever answered.${others.en}`,
    },
    returned: {
      zh: '没有被接收、退回来的移交 ÷ 提出的移交（按次数）。',
      en: 'Hand-overs refused or not answered in time ÷ hand-overs offered.',
    },
    redone: {
      zh: '重新办理过的件数 ÷ 答复过的件数。',
      en: 'Matters taken up again after an answer ÷ matters that were ever answered.',
    },
    reopened: {
      zh: '居民自己要求重新办理的件数 ÷ 答复过的件数。',
      en: 'Matters that the resident reopened ÷ matters that were ever answered.',
    },
  }
  return texts[figure]
}

/** The formula of the combined figure. */
export function combinedInWords({ weights }: FormulaSettings): Words {
  const { response, solved, satisfied } = weights
  return {
    zh: `响应率 × ${response}% + 解决率 × ${solved}% + 满意率 × ${satisfied}%`,
    en: `Responded × ${response} % + solved × ${solved} % + satisfied × ${satisfied} %`,
  }
}

/** What holds for all figures, printed once. */
export const belongsInWords: Words = {
  zh: '事项计入提出的那个月（按本地日历）。撤回的不计；并案的随牵头件计一次，各人的评价分别计。',
  en: 'A matter counts in the month it was opened, by the local calendar. Withdrawn ones do not count; merged ones count once, with the leading matter, and each person’s review by itself.',
}
