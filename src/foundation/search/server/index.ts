export { findSubjects, indexNewSubject, indexSubject } from './search-sql.ts'
export { wordsOf } from './words-of.ts'
