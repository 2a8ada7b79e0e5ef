// Invented reasons and plans, as staff would write them to a resident; they fit whatever it is about.

export const extensionReasons = [
  '要用的材料没有现货，约好三天后送到，送到当天就动手，请您再等几天。',
  '约了两家单位一起看现场，他们最早后天有空，看完马上给您答复。',
  '相关的住户出差在外，约好这周末回来当面说，不想只听一边的话。',
  '要请专业队伍来看一次，已经约好时间，看完就定怎么办。',
  '现场比预想的复杂，先做了临时处理，彻底弄好还要几天。',
]

export const refusedExtension = '这件事不用等，可以先请社区一起上门，按原定日期办完。'

export const shelvingPlans = [
  '这件事牵涉几个部门，眼下一次解决不了。已排进下个月的联席会，会上定方案，定下来后第一周动手；期间我们每周来看一次。',
  '要等旁边的管道工程完工才能一起做，不然做了还要返工。工程预计下月完工，完工后第一周就来办。',
  '经费已报明年一季度的计划，批下来就开工。这段时间先做临时处理，有变化马上告诉您。',
]
