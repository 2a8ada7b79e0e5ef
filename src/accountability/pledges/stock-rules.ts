import type { Id, Words } from '#kernel'
import type { Rule, RuleSet } from './pledge.ts'

const idOf = (place: number): Id => `01990000-0000-7000-8000-${String(place).padStart(12, '0')}`
const rule = (place: number, name: Words, text: Words): Rule => ({ id: idOf(place), name, text })

const tenNots: readonly Rule[] = [
  rule(
    1,
    { zh: '不推诿', en: 'No passing on' },
    {
      zh: '您先问到谁，就由谁负责到底；不说“这不归我管”就完了。',
      en: 'Whoever you ask first stays responsible; “not my job” is never the end of it.',
    },
  ),
  rule(
    2,
    { zh: '不拖延', en: 'No dragging on' },
    {
      zh: '答应了哪天就是哪天；办不完，提前告诉您原因和新的日子。',
      en: 'A promised day is kept; if it cannot be, you hear why, and the new day, beforehand.',
    },
  ),
  rule(
    3,
    { zh: '不冷脸', en: 'No cold shoulder' },
    {
      zh: '您进门有人招呼，打电话有人接，说话有人认真听。',
      en: 'You are greeted at the door, answered on the phone and listened to.',
    },
  ),
  rule(
    4,
    { zh: '不说重话', en: 'No harsh words' },
    {
      zh: '再忙再急也不训人、不讽刺、不吵架。',
      en: 'However busy it is, nobody is scolded, mocked or shouted at.',
    },
  ),
  rule(
    5,
    { zh: '不让人白跑', en: 'No wasted trips' },
    {
      zh: '要带什么，一次说全，写在纸上给您。',
      en: 'All that is needed is told at one time, and in writing.',
    },
  ),
  rule(
    6,
    { zh: '不多要材料', en: 'No needless papers' },
    {
      zh: '我们手里有的、能查到的，不再请您开证明。',
      en: 'What we hold or can look up, you are not asked to prove.',
    },
  ),
  rule(
    7,
    { zh: '不脱岗', en: 'No empty desk' },
    {
      zh: '上班时间有人在；人不在，有同事代收。',
      en: 'Somebody is there in office hours; if not, a colleague receives you.',
    },
  ),
  rule(
    8,
    { zh: '不收好处', en: 'No favours' },
    {
      zh: '不收烟酒红包，不吃请，不让您欠人情。',
      en: 'No gifts, no meals, no money; you owe nobody anything.',
    },
  ),
  rule(
    9,
    { zh: '不偏心', en: 'No favourites' },
    {
      zh: '生人熟人一个样，老人和不会用手机的人，我们多帮一把。',
      en: 'Stranger or friend, all are treated alike; who needs more help gets it.',
    },
  ),
  rule(
    10,
    { zh: '不外传', en: 'No telling on' },
    {
      zh: '您家里的事只用来办您的事，不在外面说。',
      en: 'What we learn of your home stays with your matter.',
    },
  ),
]

const threeAndThree: readonly Rule[] = [
  rule(
    21,
    { zh: '严以修身', en: 'Strict with oneself' },
    {
      zh: '先管好自己的言行，待人诚恳，有错就认。',
      en: 'We mind our own conduct first, are sincere, and own up to mistakes.',
    },
  ),
  rule(
    22,
    { zh: '严以用权', en: 'Strict in using power' },
    {
      zh: '手里的权只用来给大家办事，怎么办的都能查。',
      en: 'Authority is used for residents only, and how it was used can be looked up.',
    },
  ),
  rule(
    23,
    { zh: '严以律己', en: 'Strict in discipline' },
    {
      zh: '规矩面前不找借口，别人看不看见都一个样。',
      en: 'Rules hold without excuses, whether anybody is looking or not.',
    },
  ),
  rule(
    24,
    { zh: '谋事要实', en: 'Honest plans' },
    {
      zh: '先上门听、到现场看，再定怎么办。',
      en: 'We listen at the door and look at the spot before we decide.',
    },
  ),
  rule(
    25,
    { zh: '创业要实', en: 'Honest work' },
    { zh: '不摆样子，不凑材料，把事办到您看得见。', en: 'No show and no paper piles: work you can see.' },
  ),
  rule(
    26,
    { zh: '做人要实', en: 'Honest people' },
    { zh: '说了就做，做不到就直说，不糊弄。', en: 'We do as we say, and say plainly what we cannot do.' },
  ),
]

/** The wording a jurisdiction begins with, as an office would post it beside its door; it publishes its own versions. */
export const stockSets: readonly RuleSet[] = [
  { name: { zh: '十不准', en: 'Ten things we do not do' }, rules: tenNots },
  { name: { zh: '三严三实', en: 'Three stricts, three honests' }, rules: threeAndThree },
]

/** What a complaint is about that cites no rule. */
export const noRuleTopic = {
  id: idOf(99),
  name: { zh: '作风意见', en: 'How somebody was treated' },
}

/** 作风与服务, the group of the directory that complaints about conduct belong to. */
export const conductGroup = { code: '18', name: { zh: '作风与服务', en: 'How we treated you' } }
