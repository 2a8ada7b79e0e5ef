export { type Cells, columnsOf, type Field, field, readField } from './field.ts'
export type { Row, Table } from './table.ts'
export { readWrittenTime, type TimeOrder, timeOrders } from './written-time.ts'
