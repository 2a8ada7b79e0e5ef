export { pageByPage } from './page-by-page.ts'
export { sendTable, type TableToSend } from './send-table.ts'
