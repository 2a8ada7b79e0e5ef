// People who chat with the account, in a process of their own. Each message is a run; the answer holds its figures.
import { randomBytes } from 'node:crypto'
import { Agent, request } from 'node:http'
import { sealText, signatureOf } from '#services/wechat/server'
import { testAccount } from '../tests/wechat-platform/platform.ts'
import { jurisdiction } from './bench-house.ts'
import type { Sent } from './send-requests.ts'

export interface ChatLoad {
  readonly ports: readonly number[]
  readonly clients: number
  readonly seconds: number
}

const { token, aesKey, appId, originalId } = testAccount
let number = Date.now()

/** A sealed and signed message of somebody who says a few things, so that drafts begin, grow and start again. */
function message(): { path: string; body: string } {
  number += 1
  const said = ['楼道灯不亮', '三栋二单元', '2', '3'][number % 4]!
  const seconds = String(Math.floor(Date.now() / 1000))
  const xml =
    `<xml><ToUserName>${originalId}</ToUserName><FromUserName>o${Math.floor(number / 4)}</FromUserName>` +
    `<CreateTime>${seconds}</CreateTime><MsgType>text</MsgType><Content>${said}</Content><MsgId>${number}</MsgId></xml>`
  const sealed = sealText(aesKey, appId, xml)
  const nonce = randomBytes(8).toString('hex')
  const query = new URLSearchParams({
    signature: signatureOf(token, seconds, nonce),
    timestamp: seconds,
    nonce,
    encrypt_type: 'aes',
    msg_signature: signatureOf(token, seconds, nonce, sealed),
  })
  const body = `<xml><ToUserName>${originalId}</ToUserName><Encrypt>${sealed}</Encrypt></xml>`
  return { path: `/wechat/${jurisdiction}?${query.toString()}`, body }
}

function post(agent: Agent, port: number): Promise<number> {
  const { path, body } = message()
  const headers = { 'content-type': 'text/xml', 'content-length': Buffer.byteLength(body) }
  return new Promise((done, fail) => {
    const sent = request({ agent, port, host: '127.0.0.1', method: 'POST', path, headers }, (answer) => {
      answer.resume().on('end', () => done(answer.statusCode ?? 0))
    })
    sent.on('error', fail).end(body)
  })
}

async function run({ ports, clients, seconds }: ChatLoad): Promise<Sent> {
  const took: number[] = []
  const start = performance.now()
  const until = start + seconds * 1000
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const one = async (port: number) => {
    while (performance.now() < until) {
      const began = performance.now()
      const status = await post(agent, port)
      if (status !== 200) throw new Error(`answered ${status}`)
      took.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, at) => one(ports[at % ports.length]!)))
  agent.destroy()
  const lasted = (performance.now() - start) / 1000
  took.sort((a, b) => a - b)
  const part = (share: number) => Math.round((took[Math.floor(took.length * share)] ?? 0) * 100) / 100
  return { perSecond: took.length / lasted, p50Ms: part(0.5), p99Ms: part(0.99) }
}

process.on('message', async (load: ChatLoad) => process.send?.(await run(load)))
process.on('disconnect', () => process.exit())
