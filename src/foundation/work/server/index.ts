export { inWork, type Settings, type Tools, type Work } from './work.ts'
