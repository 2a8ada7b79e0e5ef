import { createConnection } from 'node:net'

export interface Asked {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: object
  /** The fields of a page's form, sent as a browser sends them, instead of a body. */
  readonly form?: Readonly<Record<string, string>>
  readonly cookie?: string
}
export interface Answered {
  readonly status: number
  readonly body: string
}
export interface KeepAlive {
  /** One call at a time. */
  send(asked: Asked): Promise<Answered>
  end(): void
}

let number = 0

/** A keep-alive client on a bare socket: a full HTTP client would take as much of the cores as the house it measures. */
export function keepAlive(port: number): Promise<KeepAlive> {
  return new Promise((opened, fail) => {
    const socket = createConnection(port, '127.0.0.1')
    let received: Buffer = Buffer.alloc(0)
    let answer: (answered: Answered) => void = () => {}
    let broken = fail
    socket.on('error', (error) => broken(error))
    socket.on('close', () => broken(new Error('the house hung up')))
    socket.on('data', (chunk: Buffer) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
      const head = received.indexOf('\r\n\r\n')
      if (head < 0) return
      const lines = received.toString('latin1', 0, head)
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(lines)?.[1])
      if (received.length < head + 4 + length) return
      const body = received.toString('utf8', head + 4)
      received = Buffer.alloc(0)
      answer({ status: Number(lines.slice(9, 12)), body })
    })
    const client: KeepAlive = {
      send: (asked) =>
        new Promise((done, refuse) => {
          answer = done
          broken = refuse
          socket.write(messageOf(asked))
        }),
      end: () => {
        broken = () => {}
        socket.end()
      },
    }
    socket.on('connect', () => opened(client))
  })
}

function messageOf(asked: Asked): string {
  const { headers, text } = contentOf(asked)
  const lines = [
    `${asked.method} ${asked.path} HTTP/1.1`,
    'host: 127.0.0.1',
    `content-length: ${Buffer.byteLength(text)}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ]
  return `${lines.join('\r\n')}\r\n\r\n${text}`
}

const boundary = 'linli-bench-form'

/** Headers and text of a call; the same for a house in this process. */
export function contentOf({ body, form, cookie }: Asked): { headers: Record<string, string>; text: string } {
  number++
  // People come from many addresses; from one alone the rate limit would stop them.
  const from = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`
  const headers: Record<string, string> = { 'x-forwarded-for': from }
  if (cookie) headers['cookie'] = cookie
  if (body) headers['content-type'] = 'application/json'
  if (form) headers['content-type'] = `multipart/form-data; boundary=${boundary}`
  const parts = Object.entries(form ?? {}).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return { headers, text: form ? `${parts.join('')}--${boundary}--\r\n` : body ? JSON.stringify(body) : '' }
}
