// `npm start`: database, migrations, web parts, demonstration, server; Ctrl-C and SIGTERM stop all of it cleanly.
import { createServer } from 'node:net'
import { type Config, openHouse, prepareHouse, readConfig } from '#apps/server'
import { lockDataDir, startEmbedded } from '#foundation/database/server'
import { buildIfStale } from './build.ts'
import { demoLogins, seedDemo } from './demo/seed-demo.ts'

const began = performance.now()
const closers: (() => Promise<void>)[] = []
let stopping: Promise<void> | undefined
let stoppedAt = 0

process.on('SIGINT', () => stop(0))
process.on('SIGTERM', () => stop(0))
process.on('SIGHUP', () => stop(0))

try {
  await start(readConfig(process.env))
} catch (error) {
  console.error(`\n${whatToDo(error as NodeJS.ErrnoException)}\n`)
  await stop(1)
}

async function start(config: Config): Promise<void> {
  await takePort(config)
  const databaseUrl = config.databaseUrl ?? (await openEmbedded(config.dataDir))
  await prepareHouse(databaseUrl)
  await buildIfStale((line) => console.log(line))
  const options = { settings: config, databaseUrl, worker: config.worker, log: config.log }
  if (config.demo) await seedDemo(options, (line) => console.log(line))
  const house = await openHouse(options)
  closers.push(house.close)
  await house.app.listen({ port: config.port, host: config.host })
  greet(config)
}

/** Says at once that the port is taken, and not after the database is up and the demonstration settled. */
async function takePort({ port, host }: Config): Promise<void> {
  const probe = createServer()
  await new Promise<void>((free, taken) => {
    probe.once('error', taken)
    probe.listen(port, host, () => probe.close(() => free()))
  })
}

async function openEmbedded(dataDir: string): Promise<string> {
  const release = await lockDataDir(dataDir)
  if (!release) throw Object.assign(new Error(dataDir), { code: 'DATA_DIR_TAKEN' })
  closers.push(release)
  const embedded = await startEmbedded(dataDir)
  closers.push(embedded.stop)
  return embedded.url
}

function greet(config: Config): void {
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`
  Linli 邻里 is ready 已就绪 (${seconds} s)

    Residents 居民     ${config.publicUrl}/
    Staff 工作台       ${config.publicUrl}/console
    API                ${config.publicUrl}/api/docs
${config.demo ? loginLines() : ''}
  Ctrl-C stops it 按 Ctrl-C 停止
`)
}

function loginLines(): string {
  const lines = demoLogins.map(({ account, who }) => `    ${account.padEnd(28)} ${who}`)
  return `
  Demonstration logins 演示账号 (password 密码: ${demoLogins[0]!.password})
${lines.join('\n')}
`
}

/**
 * Stops once, in reverse order of starting. One Ctrl-C can arrive twice, from the terminal and from the launcher; only
 * one that comes later means impatience and ends at once.
 */
async function stop(code: number): Promise<void> {
  if (stopping) {
    if (performance.now() - stoppedAt > 1500) process.exit(1)
    return
  }
  stoppedAt = performance.now()
  stopping = (async () => {
    for (const close of closers.reverse()) await close().catch((error: Error) => console.error(error.message))
  })()
  await stopping
  process.exit(code)
}

function whatToDo(error: NodeJS.ErrnoException): string {
  if (error.code === 'EADDRINUSE') {
    return `The port is taken by another program. Choose another: PORT=3001 npm start\n端口已被占用，请换一个：PORT=3001 npm start`
  }
  if (error.code === 'DATA_DIR_TAKEN') {
    return `Another Linli is running on ${error.message}. Stop it, or choose another folder: DATA_DIR=… npm start\n数据目录正在被另一个邻里进程使用。`
  }
  if (error.code === 'ECONNREFUSED') {
    return 'The PostgreSQL of DATABASE_URL does not answer. Is it running?\nDATABASE_URL 指定的数据库没有回应。'
  }
  return process.env.LINLI_LOG === '1' ? (error.stack ?? error.message) : error.message
}
