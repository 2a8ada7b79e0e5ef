import type { Words } from '#kernel'

export const orderFields = [
  'number',
  'title',
  'words',
  'kind',
  'urgency',
  'category',
  'community',
  'address',
  'callerName',
  'callerPhone',
  'calledAt',
  'dispatchedAt',
  'dueAt',
] as const
export type OrderField = (typeof orderFields)[number]

/** The usual name first: it is also the header of what goes back. */
const columnNames: Readonly<Record<OrderField, readonly string[]>> = {
  number: [
    '工单编号',
    '工单号',
    '工单流水号',
    '诉求编号',
    '受理编号',
    '案件编号',
    '流水号',
    '编号',
    'order number',
    'number',
  ],
  title: ['诉求标题', '工单标题', '诉求主题', '标题', '主题', 'title'],
  words: [
    '诉求内容',
    '诉求描述',
    '工单内容',
    '反映内容',
    '主要内容',
    '问题描述',
    '事件描述',
    '内容',
    'words',
    'description',
  ],
  kind: ['诉求类型', '工单类型', '诉求性质', '事项类型', '业务类型', 'kind'],
  urgency: ['紧急程度', '紧急级别', '缓急程度', '工单级别', 'urgency'],
  category: ['诉求类别', '问题分类', '问题类别', '事项分类', '诉求分类', '二级分类', '一级分类', 'category'],
  community: ['所属社区', '社区', '社区（村）', '村居', '所属村居', '事发社区', 'community'],
  address: [
    '事发地址',
    '诉求地址',
    '事发地点',
    '发生地址',
    '发生地点',
    '问题地址',
    '地址',
    '详细地址',
    'address',
  ],
  callerName: ['来电人', '来电人姓名', '诉求人', '诉求人姓名', '市民姓名', '联系人', '姓名', 'caller'],
  callerPhone: ['联系电话', '来电号码', '联系方式', '手机号码', '手机号', '主叫号码', '电话', 'phone'],
  calledAt: ['来电时间', '受理时间', '诉求时间', '登记时间', '创建时间', 'called at'],
  dispatchedAt: ['派单时间', '转办时间', '交办时间', '下派时间', 'dispatched at'],
  dueAt: [
    '办理时限',
    '办结时限',
    '办理期限',
    '截止时间',
    '截止日期',
    '到期时间',
    '要求办结时间',
    '处置时限',
    'due',
  ],
}

export const orderFieldWords: Readonly<Record<OrderField, Words>> = {
  number: { zh: '工单编号', en: 'Order number' },
  title: { zh: '诉求标题', en: 'Title' },
  words: { zh: '诉求内容', en: 'What it is about' },
  kind: { zh: '诉求类型', en: 'Kind' },
  urgency: { zh: '紧急程度', en: 'Urgency' },
  category: { zh: '诉求类别', en: 'Category' },
  community: { zh: '所属社区', en: 'Community' },
  address: { zh: '事发地址', en: 'Address' },
  callerName: { zh: '来电人', en: 'Caller' },
  callerPhone: { zh: '联系电话', en: 'Phone' },
  calledAt: { zh: '来电时间', en: 'Called at' },
  dispatchedAt: { zh: '派单时间', en: 'Dispatched at' },
  dueAt: { zh: '办理时限', en: 'City’s deadline' },
}

/** Column names are written with spaces, stars and colons around them. */
const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s*:_]/g, '')
    .toLowerCase()

export type OrderColumns = Readonly<Partial<Record<OrderField, string>>>

/** Which column of a file holds what; of two that would do, the one with the more usual name. */
export function recogniseColumns(columns: readonly string[]): OrderColumns {
  const found: Partial<Record<OrderField, string>> = {}
  for (const field of orderFields) {
    for (const name of columnNames[field]) {
      const column = columns.find((each) => folded(each) === folded(name))
      if (column === undefined) continue
      found[field] = column
      break
    }
  }
  return found
}

/** Whether a row of cells is the one that names the columns. */
export function isOrderHeader(cells: readonly string[]): boolean {
  const { number, words } = recogniseColumns(cells)
  return number !== undefined && words !== undefined
}
