export { sendTable, type TableToSend } from './send-table.ts'
