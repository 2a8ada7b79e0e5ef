export { type Fault, faultKindWords } from './fault.ts'
export { sealAlgorithms } from './hash.ts'
export { type CheckedLine, checkReceipt, type LineState, type Receipt, readReceipt } from './receipt.ts'
export { isProof, lineStateWords, notReceipt } from './seal-words.ts'
