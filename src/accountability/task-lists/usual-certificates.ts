import type { Words } from '#kernel'

/**
 * The twenty certificates that a residents' committee does not issue (民发〔2020〕20号, first list), in its order. The list
 * itself names no other office: where one is named here it is a starting text that each jurisdiction checks and edits.
 */
export const usualCertificates: readonly { name: Words; instead?: Words }[] = [
  {
    name: { zh: '亲属关系证明', en: 'Certificate of kinship' },
    instead: {
      zh: '先看户口簿、结婚证、出生医学证明；不够的问派出所或公证处',
      en: 'Household register, marriage or birth certificate first; otherwise police station or notary',
    },
  },
  {
    name: { zh: '居民身份信息证明', en: 'Certificate of identity' },
    instead: {
      zh: '身份证、户口簿就是证明；有疑问的问派出所',
      en: 'ID card or household register; else the police station',
    },
  },
  {
    name: { zh: '户口登记项目内容变更申请证明', en: 'Certificate for changing a household registration' },
    instead: { zh: '户籍所在地派出所', en: 'Police station of the registered address' },
  },
  { name: { zh: '居民养犬证明', en: 'Certificate for keeping a dog' } },
  {
    name: { zh: '无犯罪记录证明', en: 'Certificate of no criminal record' },
    instead: { zh: '派出所', en: 'Police station' },
  },
  {
    name: { zh: '社区戒毒、社区康复人员情况证明', en: 'Certificate on community drug rehabilitation' },
  },
  {
    name: { zh: '人员失踪证明', en: 'Certificate of a missing person' },
    instead: {
      zh: '向派出所报案；宣告失踪由人民法院判决',
      en: 'Report to the police; a court declares a person missing',
    },
  },
  {
    name: { zh: '婚姻状况证明', en: 'Certificate of marital status' },
    instead: {
      zh: '结婚证、离婚证；查登记的去婚姻登记处',
      en: 'Marriage or divorce certificate; else the marriage registry',
    },
  },
  {
    name: { zh: '出生证明', en: 'Certificate of birth' },
    instead: { zh: '接生的医院（出生医学证明）', en: 'The hospital of the birth' },
  },
  { name: { zh: '健在证明', en: 'Certificate of being alive' } },
  {
    name: { zh: '死亡证明', en: 'Certificate of death' },
    instead: {
      zh: '医院或社区卫生服务中心；非正常死亡的问公安机关',
      en: 'Hospital or health centre; the police if the death was not natural',
    },
  },
  {
    name: { zh: '疾病状况证明', en: 'Certificate of illness' },
    instead: { zh: '看病的医院', en: 'The hospital that treated it' },
  },
  {
    name: { zh: '残疾状况证明', en: 'Certificate of disability' },
    instead: {
      zh: '残疾人证就是证明；办证找残联',
      en: 'The disability card; it is issued by the disabled persons’ federation',
    },
  },
  { name: { zh: '婚育状况证明', en: 'Certificate of marriage and children' } },
  {
    name: { zh: '居民就业状况证明', en: 'Certificate of employment' },
    instead: { zh: '用人单位，或人力资源社会保障部门', en: 'The employer, or the labour department' },
  },
  {
    name: { zh: '居民个人档案证明', en: 'Certificate of a personal file' },
    instead: { zh: '保管档案的机构', en: 'Whoever keeps the file' },
  },
  {
    name: { zh: '居民财产证明', en: 'Certificate of property' },
    instead: { zh: '房产查不动产登记，存款问银行', en: 'Land registry for a home, the bank for savings' },
  },
  {
    name: { zh: '遗产继承权证明', en: 'Certificate of inheritance' },
    instead: { zh: '公证处；有争议的找人民法院', en: 'A notary; a court if it is disputed' },
  },
  {
    name: { zh: '市场主体住所证明', en: 'Certificate of business premises' },
    instead: { zh: '市场监督管理部门', en: 'Market supervision office' },
  },
  {
    name: { zh: '证件遗失证明', en: 'Certificate of a lost document' },
    instead: { zh: '发证的单位', en: 'Whoever issued the document' },
  },
]
