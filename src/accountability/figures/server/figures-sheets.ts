import type { Column, Sheet } from '#foundation/exports'
import { type Language, say, type Words } from '#kernel'
import {
  belongsInWords,
  combinedInWords,
  combinedName,
  combinedOf,
  type ExclusionBody,
  type FiguresBody,
  figureNames,
  formulaInWords,
  type Reckoned,
  rateOf,
  type SumBody,
} from '../index.ts'
import { sheetWords as words } from './sheet-words.ts'

interface Line extends Reckoned {
  readonly what: string
  readonly opened: number
  readonly formula: Words
}

/** The sheets of the export: the same figures, formulas and exclusions as on the screen. */
export function figuresSheets(
  body: FiguresBody,
  exclusions: readonly ExclusionBody[],
  { language, filter }: { language: Language; filter: readonly string[] },
): Sheet<unknown>[] {
  const tell = (told: Words) => say(told, language)
  const linesOf = (what: string, sum: SumBody): Line[] =>
    sum.figures.map((each) => ({
      ...each,
      what,
      opened: sum.opened,
      formula: formulaInWords(each.figure, body.formula),
    }))
  const columns: Column<Line>[] = [
    { header: words.what, value: ({ what }) => what, width: 24 },
    { header: words.figure, value: ({ figure }) => tell(figureNames[figure]), width: 18 },
    { header: words.rate, value: (line) => percent(rateOf(line)), width: 10 },
    { header: words.met, value: ({ met }) => met },
    { header: words.base, value: ({ base }) => base },
    { header: words.unsaid, value: ({ unsaid }) => unsaid },
    { header: words.unasked, value: ({ unasked }) => unasked },
    { header: words.out, value: ({ out }) => out },
    { header: words.opened, value: ({ opened }) => opened },
  ]
  const sheet = (name: Words, lines: Iterable<Line>, more: Partial<Sheet<Line>> = {}): Sheet<Line> => ({
    name,
    columns,
    rows: lines,
    ...more,
  })
  const combined = percent(combinedOf(body.figures, body.formula))
  const version = `${tell(words.version)} ${body.formula.version} · ${tell(words.from)} ${body.formula.fromMonth}`
  const notes = [
    `${tell(words.month)} ${body.month}`,
    ...filter,
    `${tell(words.opened)} ${body.opened} · ${tell(words.withdrawn)} ${body.withdrawn} · ${tell(words.merged)} ${body.merged}`,
    `${tell(combinedName)} ${combined ?? '–'} = ${tell(combinedInWords(body.formula))}`,
    `${tell(words.local)} · ${version}`,
    tell(belongsInWords),
    tell(words.few),
  ]
  const formula: Column<Line> = { header: words.formula, value: (line) => tell(line.formula), width: 80 }
  return [
    sheet(words.figures, linesOf(body.month, body), { columns: [...columns, formula], notes }),
    sheet(
      words.byCommunity,
      body.byCommunity.flatMap((part) => linesOf(tell(part.name), part)),
    ),
    sheet(
      words.byTopic,
      body.byTopic.flatMap((part) => linesOf(tell(part.name), part)),
    ),
    sheet(
      words.byChannel,
      body.byChannel.flatMap((part) => linesOf(tell(part.name), part)),
    ),
    sheet(
      words.trend,
      body.trend.flatMap((part) => linesOf(part.month, part)),
    ),
    exclusionSheet(exclusions, tell),
  ]
}

/** Per cent with one decimal, as on the screen; empty where there is too little to divide by. */
const percent = (rate: number | null): number | null => (rate === null ? null : Math.round(rate * 1000) / 10)

function exclusionSheet(exclusions: readonly ExclusionBody[], tell: (words: Words) => string) {
  const columns: Column<ExclusionBody>[] = [
    { header: words.code, value: ({ code }) => code, width: 18 },
    { header: words.matter, value: ({ title }) => title, width: 40 },
    {
      header: words.outOf,
      value: ({ figures }) => figures.map((figure) => tell(figureNames[figure])).join(' · '),
      width: 30,
    },
    { header: words.reason, value: ({ reason }) => reason, width: 40 },
    { header: words.approvedBy, value: ({ approvedBy }) => tell(approvedBy), width: 24 },
    { header: words.byPost, value: ({ byPost }) => tell(byPost), width: 24 },
    { header: words.at, value: ({ at }) => at, width: 18 },
    { header: words.withdrawnAt, value: ({ withdrawn }) => withdrawn?.at ?? null, width: 18 },
    { header: words.withdrawnWhy, value: ({ withdrawn }) => withdrawn?.reason ?? null, width: 40 },
  ]
  return { name: words.exclusions, columns, rows: exclusions }
}
