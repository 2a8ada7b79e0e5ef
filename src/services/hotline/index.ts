export * from './contract.ts'
export { type HotlineOrder, urgencyWords } from './hotline-order.ts'
