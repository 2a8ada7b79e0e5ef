export { findSubjects, indexNewSubject, indexSubject } from './search-sql.ts'
export { queryWords, wordsOf } from './words-of.ts'
