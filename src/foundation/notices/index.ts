export { fillWords, type Values } from './fill-words.ts'
export { type Notice, noticesPage, noticesRead } from './notice-contract.ts'
