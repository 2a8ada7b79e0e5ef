// A load generator in a process of its own: keep-alive clients on bare sockets, because a full HTTP client would
// take as much of the two cores as the house. Each message is a run; the answer holds its figures.
import { createConnection } from 'node:net'
import { benchRequest, type Sorts } from './bench-requests.ts'

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

function client({ path, sorts }: Load, port: number, until: number, took: number[]): Promise<void> {
  return new Promise((done, fail) => {
    const socket = createConnection(port, '127.0.0.1')
    let began = 0
    let received = Buffer.alloc(0)
    const send = () => {
      number++
      const body = JSON.stringify(benchRequest(number, sorts))
      // Residents come from many addresses; from one alone the rate limit would stop them.
      const from = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`
      began = performance.now()
      socket.write(
        `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\nx-forwarded-for: ${from}\r\n` +
          `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      )
    }
    socket.on('connect', send)
    socket.on('error', fail)
    socket.on('data', (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
      const head = received.indexOf('\r\n\r\n')
      if (head < 0) return
      const lines = received.toString('latin1', 0, head)
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(lines)?.[1])
      if (received.length < head + 4 + length) return
      if (!lines.startsWith('HTTP/1.1 200')) {
        fail(new Error(`${lines.split('\r\n')[0]}: ${received.toString('utf8', head)}`))
        return
      }
      took.push(performance.now() - began)
      received = Buffer.alloc(0)
      if (performance.now() < until) send()
      else socket.end(() => done())
    })
  })
}

process.on('message', async (load: Load) => process.send?.(await run(load)))
process.on('disconnect', () => process.exit())
