import { measurePageWeight } from './page-weight/measure-page-weight.ts'

/** Gzip kilobytes and requests of the report form, of the form with the map opened, and of a tracking page. */
export default measurePageWeight
