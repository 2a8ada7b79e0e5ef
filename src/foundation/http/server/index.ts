export type { ProblemPage } from './answer-problem.ts'
export { type AppOptions, createApp } from './create-app.ts'
export { type Call, inRequest, type SignedIn, serve, serveShared } from './serve.ts'
