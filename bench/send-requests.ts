// A load generator in a process of its own. Each message is a run; the answer holds its figures.
import { benchRequest, type Sorts } from './bench-requests.ts'
import { keepAlive } from './keep-alive.ts'

export interface Load {
  /** Where the web processes listen; the clients spread over them. */
  readonly ports: readonly number[]
  readonly path: string
  readonly clients: number
  readonly seconds: number
  readonly sorts: Sorts
}
export interface Sent {
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
}

let number = 0

async function run(load: Load): Promise<Sent> {
  const took: number[] = []
  const start = performance.now()
  const until = start + load.seconds * 1000
  await Promise.all(
    Array.from({ length: load.clients }, (_, at) =>
      client(load, load.ports[at % load.ports.length]!, until, took),
    ),
  )
  const seconds = (performance.now() - start) / 1000
  took.sort((a, b) => a - b)
  const part = (share: number) => Math.round((took[Math.floor(took.length * share)] ?? 0) * 100) / 100
  return { perSecond: took.length / seconds, p50Ms: part(0.5), p99Ms: part(0.99) }
}

async function client({ path, sorts }: Load, port: number, until: number, took: number[]): Promise<void> {
  const { send, end } = await keepAlive(port)
  while (performance.now() < until) {
    const body = benchRequest(++number, sorts)
    const began = performance.now()
    const answered = await send({ method: 'POST', path, body })
    if (answered.status !== 200) throw new Error(`${answered.status}: ${answered.body}`)
    took.push(performance.now() - began)
  }
  end()
}

process.on('message', async (load: Load) => process.send?.(await run(load)))
process.on('disconnect', () => process.exit())
