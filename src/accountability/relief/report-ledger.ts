import type { Column } from '#foundation/exports'
import { type Language, say, type Words } from '#kernel'
import type { ReportBody } from './contract.ts'
import { heldTables } from './held-tables.ts'
import { noBasis, rhythmWords } from './relief-words.ts'

/** What the office can show to whoever asks why staff have no time. */
export function reportColumns(language: Language, year: number): readonly Column<ReportBody>[] {
  const inWords = (words: Words) => say(words, language)
  const between = language === 'zh' ? '、' : ', '
  return [
    { header: { zh: '要求单位', en: 'Office' }, value: ({ office }) => office, width: 24 },
    { header: { zh: '报表', en: 'Table' }, value: ({ title }) => title, width: 32 },
    { header: { zh: '栏目', en: 'Columns' }, value: ({ columns }) => columns.join(between), width: 40 },
    { header: { zh: '依据', en: 'Legal basis' }, value: ({ basis }) => basis ?? inWords(noBasis), width: 32 },
    { header: { zh: '频次', en: 'How often' }, value: ({ rhythm }) => inWords(rhythmWords[rhythm]) },
    { header: { zh: '首次报送', en: 'First deadline' }, value: ({ firstDueOn }) => firstDueOn, width: 14 },
    { header: { zh: '截至', en: 'Until' }, value: ({ untilOn }) => untilOn, width: 14 },
    { header: { zh: `${year} 年填报次数`, en: `Filled in ${year}` }, value: ({ times }) => times },
    { header: { zh: `${year} 年所用分钟`, en: `Minutes in ${year}` }, value: ({ minutes }) => minutes },
    {
      header: { zh: 'Linli 已有', en: 'Linli has it in' },
      value: ({ answers }) => answers.map((key) => inWords(heldTables[key].name)).join(between),
      width: 30,
    },
    {
      header: { zh: '相似的要求', en: 'Much the same as' },
      value: ({ similar }) => similar.map(({ office, title }) => `${office}：${title}`).join('\n'),
      width: 36,
    },
  ]
}
