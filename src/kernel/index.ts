export { type Id, isId, uuidv7 } from './id.ts'
export { type FieldRefusal, invalidInput, Problem, type Refusal, refuseIf } from './problem.ts'
export { type Language, languageOf, say, type Words } from './words.ts'
