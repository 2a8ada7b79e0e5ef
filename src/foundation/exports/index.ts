export {
  type Cell,
  type Column,
  type Sheet,
  type TableFile,
  type TableFormat,
  tableFile,
  tableFormats,
} from './sheet.ts'
