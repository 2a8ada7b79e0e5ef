export { type Endpoint, endpoint, id, instant, pageKey, pathOf } from './endpoint.ts'
export { because, fieldRefusals } from './field-words.ts'
export { noAnswer, type ProblemBody, problemBody, problemBodyOf, readProblem } from './problem-body.ts'
