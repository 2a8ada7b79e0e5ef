import type { Words } from '#kernel'

export interface CategoryGroup {
  readonly code: string
  readonly name: Words
}

/** The top level a resident sees first; grouped from the hotline directories of several cities. */
export const categoryGroups: readonly CategoryGroup[] = [
  { code: '01', name: { zh: '环境卫生', en: 'Rubbish and cleanliness' } },
  { code: '02', name: { zh: '市政设施', en: 'Streets and public fixtures' } },
  { code: '03', name: { zh: '物业与小区', en: 'Buildings and estate management' } },
  { code: '04', name: { zh: '邻里与噪声', en: 'Neighbours and noise' } },
  { code: '05', name: { zh: '停车与交通', en: 'Parking and traffic' } },
  { code: '06', name: { zh: '供水供电供气供热', en: 'Water, power, gas and heating' } },
  { code: '07', name: { zh: '违建与占道', en: 'Unlawful building and blocked pavements' } },
  { code: '08', name: { zh: '安全隐患', en: 'Safety hazards' } },
  { code: '09', name: { zh: '民政救助', en: 'Hardship and welfare' } },
  { code: '10', name: { zh: '养老助残', en: 'Older and disabled people' } },
  { code: '11', name: { zh: '社保就业', en: 'Social insurance and work' } },
  { code: '12', name: { zh: '医疗卫生', en: 'Health' } },
  { code: '13', name: { zh: '教育托育', en: 'Schools and childcare' } },
  { code: '14', name: { zh: '户籍与证件', en: 'Papers and certificates' } },
  { code: '15', name: { zh: '市场与消费', en: 'Shops and consumers' } },
  { code: '16', name: { zh: '治安与纠纷', en: 'Order and disputes' } },
  { code: '17', name: { zh: '政策咨询', en: 'Questions about rules' } },
  { code: '18', name: { zh: '作风与服务', en: 'How we treated you' } },
  { code: '99', name: { zh: '其他', en: 'Something else' } },
]
