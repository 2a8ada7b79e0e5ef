import type { Words } from '#kernel'
import type { TaskSort } from './task-list.ts'
import { usualCertificates } from './usual-certificates.ts'

interface UsualItem {
  readonly sort: TaskSort
  readonly name: Words
  readonly instead?: Words
  readonly basis?: string
  /** Codes of the usual categories of requests it covers; whoever stocks the list knows their ids. */
  readonly topics?: readonly string[]
}

const committeeLaw = '城市居民委员会组织法 第3条'

/** What a new jurisdiction's list begins with, to be edited as it likes. */
export const usualTaskList: readonly UsualItem[] = [
  {
    sort: 'own',
    name: { zh: '组织居民议事协商', en: 'Bring neighbours together to decide things' },
    basis: committeeLaw,
  },
  {
    sort: 'own',
    name: { zh: '调解邻里纠纷', en: 'Settle quarrels between neighbours' },
    basis: committeeLaw,
    topics: ['0401', '1601'],
  },
  {
    sort: 'own',
    name: { zh: '向街道反映居民的意见和要求', en: 'Tell the subdistrict what residents need' },
    basis: committeeLaw,
  },
  {
    sort: 'own',
    name: { zh: '办理居民的公共事务和公益事业', en: 'Look after what belongs to all neighbours' },
    basis: committeeLaw,
  },
  {
    sort: 'own',
    name: { zh: '组织志愿服务、邻里互助', en: 'Organise volunteers and help between neighbours' },
  },
  {
    sort: 'helps',
    name: { zh: '协助维护社区治安', en: 'Help keep the neighbourhood safe' },
    basis: committeeLaw,
  },
  {
    sort: 'helps',
    name: {
      zh: '协助做好公共卫生、优抚救济、青少年教育',
      en: 'Help with public health, relief and the education of the young',
    },
    basis: committeeLaw,
  },
  {
    sort: 'helps',
    name: { zh: '协助探访独居老人、困难家庭', en: 'Help visit elders who live alone and families in need' },
    topics: ['1001'],
  },
  {
    sort: 'helps',
    name: { zh: '协助排查楼道堆物、飞线充电', en: 'Help find things on stairs and unsafe charging' },
    topics: ['0303', '0802'],
  },
  {
    sort: 'helps',
    name: {
      zh: '协助收取高龄津贴等申请材料',
      en: 'Help receive applications such as the allowance for the old',
    },
  },
  {
    sort: 'not-done',
    name: { zh: '行政执法、拆除违法建设', en: 'Law enforcement, pulling down illegal structures' },
    topics: ['0701', '0702'],
    instead: { zh: '街道城市管理岗', en: 'City management of the subdistrict' },
  },
  {
    sort: 'not-done',
    name: { zh: '修路灯、修路、疏通市政管网', en: 'Repairing street lights, roads and public sewers' },
    topics: ['0106', '0201', '0202', '0203'],
    instead: { zh: '街道城市管理岗', en: 'City management of the subdistrict' },
  },
  {
    sort: 'not-done',
    name: { zh: '清单以外的填表报数', en: 'Filling in tables that are not on this list' },
    instead: { zh: '要数据的部门自己从系统里查', en: 'Whoever wants the figures looks them up' },
    basis: '北京市街道办事处条例',
  },
  ...usualCertificates.map((certificate) => ({
    ...certificate,
    sort: 'not-done' as const,
    basis: '民发〔2020〕20号',
  })),
]
