// A stand-in of the public platform: it signs, seals, tries again, issues tokens, counts limits, serves media and
// keeps what it is told, so that the whole journey runs over real HTTP and nothing leaves this machine.
import { randomBytes, randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { XMLParser } from 'fast-xml-parser'
import Fastify from 'fastify'
import { openSealed, sealText, signatureOf } from '#services/wechat/server'

export const testAccount = {
  appId: 'wx0123456789abcdef',
  originalId: 'gh_linlidemo',
  token: 'linliDemoToken',
  aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  secret: '0123456789abcdef0123456789abcdef',
}

export interface Told {
  readonly openId: string
  readonly by: 'customer' | 'notice'
  readonly words: string
}

export interface Options {
  /** Where the account listens. */
  readonly callback: string
  readonly mode?: 'plain' | 'compatible' | 'secure'
  readonly now?: () => Date
  /** Five seconds in earnest. */
  readonly patienceMs?: number
  readonly onTold?: (told: Told) => void
}

export type Fields = Readonly<Record<string, string>>
const parser = new XMLParser({ processEntities: false, parseTagValue: false })
const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
const xmlOf = (fields: Fields) =>
  `<xml>${Object.entries(fields)
    .map(([name, value]) => `<${name}>${cdata(value)}</${name}>`)
    .join('')}</xml>`
const fieldsOf = (xml: string) => (parser.parse(xml) as { xml: Record<string, string> }).xml

export async function startPlatform(options: Options) {
  const { callback, mode = 'secure', now = () => new Date(), patienceMs = 5_000 } = options
  const told: Told[] = []
  const media = new Map<string, Buffer>()
  const quota = new Map<string, { left: number; until: number }>()
  const state = { token: '', issued: 0, forced: 0, menu: null as unknown, fault: 0, tries: 0, notices: true }
  let number = randomInt(2 ** 40)
  const seconds = () => Math.floor(now().getTime() / 1000)

  const app = Fastify()
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string' }, (_, body, done) =>
    done(null, JSON.parse(String(body))),
  )
  const refuse = (errcode: number, errmsg: string) => ({ errcode, errmsg })
  app.post<{ Body: { appid: string; secret: string; force_refresh?: boolean } }>(
    '/cgi-bin/stable_token',
    async ({ body }) => {
      if (body.appid !== testAccount.appId || body.secret !== testAccount.secret)
        return refuse(40125, 'invalid appsecret')
      if (body.force_refresh) state.forced += 1
      if (state.token === '' || body.force_refresh) state.token = randomBytes(64).toString('hex')
      state.issued += 1
      return { access_token: state.token, expires_in: 7200 }
    },
  )
  type Call<B> = { Querystring: { access_token?: string; media_id?: string }; Body: B }
  /** What is wrong with a call before it is looked at. */
  const objection = ({ access_token }: { access_token?: string }) => {
    if (state.token === '' || access_token !== state.token) return refuse(40001, 'invalid credential')
    return state.fault ? refuse(state.fault, 'as the test wants it') : undefined
  }
  app.post<Call<{ touser: string; text: { content: string } }>>(
    '/cgi-bin/message/custom/send',
    async ({ query, body }) => {
      const wrong = objection(query)
      if (wrong) return wrong
      const open = quota.get(body.touser)
      if (!open || now().getTime() >= open.until) return refuse(45015, 'response out of time limit')
      if (open.left === 0) return refuse(45047, 'out of response count limit')
      open.left -= 1
      tell({ openId: body.touser, by: 'customer', words: body.text.content })
      return refuse(0, 'ok')
    },
  )
  app.post<Call<{ touser: string; data: object }>>(
    '/cgi-bin/message/subscribe/bizsend',
    async ({ query, body }) => {
      const wrong = objection(query)
      if (wrong) return wrong
      if (!state.notices) return refuse(43101, 'user refuse to accept the msg')
      tell({ openId: body.touser, by: 'notice', words: JSON.stringify(body.data) })
      return refuse(0, 'ok')
    },
  )
  app.post<Call<unknown>>('/cgi-bin/menu/create', async ({ query, body }) => {
    const wrong = objection(query)
    if (wrong) return wrong
    state.menu = body
    return refuse(0, 'ok')
  })
  app.get<Call<undefined>>('/cgi-bin/media/get', async ({ query }, reply) => {
    const wrong = objection(query)
    if (wrong) return wrong
    const bytes = media.get(query.media_id ?? '')
    return bytes ? reply.type('image/jpeg').send(bytes) : refuse(40007, 'invalid media_id')
  })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })

  function tell(one: Told): void {
    told.push(one)
    options.onTold?.(one)
  }

  /** The query and body of one try, as the platform would send it. */
  function signed(fields: Fields): { url: string; body: string } {
    const [timestamp, nonce] = [String(seconds()), randomBytes(8).toString('hex')]
    const { token, aesKey, appId } = testAccount
    const query = new URLSearchParams({ signature: signatureOf(token, timestamp, nonce), timestamp, nonce })
    if (mode === 'plain') return { url: `${callback}?${query.toString()}`, body: xmlOf(fields) }
    const sealed = sealText(aesKey, appId, xmlOf(fields))
    query.set('encrypt_type', 'aes')
    query.set('msg_signature', signatureOf(token, timestamp, nonce, sealed))
    const readable = mode === 'compatible' ? fields : { ToUserName: testAccount.originalId }
    return { url: `${callback}?${query.toString()}`, body: xmlOf({ ...readable, Encrypt: sealed }) }
  }

  async function post(sent: {
    url: string
    body: string
  }): Promise<{ status: number; words: string | null }> {
    const answer = await fetch(sent.url, {
      method: 'POST',
      headers: { 'content-type': 'text/xml' },
      body: sent.body,
      signal: AbortSignal.timeout(patienceMs),
    })
    const body = await answer.text()
    if (!answer.ok || body === '' || body === 'success') return { status: answer.status, words: null }
    const fields = fieldsOf(body)
    const { Encrypt: sealed } = fields
    const { token, appId, aesKey } = testAccount
    if (sealed === undefined) return { status: answer.status, words: fields.Content ?? null }
    if (fields.MsgSignature !== signatureOf(token, fields.TimeStamp!, fields.Nonce!, sealed)) {
      throw new Error('the answer is signed wrongly')
    }
    const opened = openSealed({ appId, token, aesKeys: [aesKey] }, sealed)
    return { status: answer.status, words: opened ? (fieldsOf(opened.text).Content ?? null) : null }
  }

  /** Sends up to three times, as the platform does, until it is answered; then gives what the person sees. */
  async function deliver(fields: Fields): Promise<string | null> {
    for (let attempt = 1; ; attempt++) {
      state.tries += 1
      const answer = await post(signed(fields)).catch(() => ({ status: 0, words: null }))
      if (answer.status === 200) return answer.words
      if (attempt === 3) return '该公众号暂时无法提供服务，请稍后再试'
      await sleep(patienceMs / 5)
    }
  }

  const base = (openId: string): Fields => ({
    ToUserName: testAccount.originalId,
    FromUserName: openId,
    CreateTime: String(seconds()),
  })
  /** The fields of a new message; sending them again is a retry. */
  function message(openId: string, fields: Fields): Fields {
    quota.set(openId, { left: 5, until: now().getTime() + 48 * 3_600_000 })
    number += 1
    return { ...base(openId), ...fields, MsgId: String(number) }
  }
  function event(openId: string, fields: Fields): Fields {
    const open = quota.get(openId)
    if (fields.Event !== 'unsubscribe' && (!open || now().getTime() >= open.until)) {
      quota.set(openId, { left: 3, until: now().getTime() + 60_000 })
    }
    return { ...base(openId), MsgType: 'event', ...fields }
  }

  return {
    url,
    told,
    media,
    state,
    signed,
    post,
    message,
    event,
    deliver,
    text: (openId: string, words: string) => deliver(message(openId, { MsgType: 'text', Content: words })),
    photo: (openId: string, mediaId: string, bytes?: Buffer) => {
      if (bytes) media.set(mediaId, bytes)
      return deliver(message(openId, { MsgType: 'image', PicUrl: 'http://127.0.0.1/', MediaId: mediaId }))
    },
    position: (openId: string, point: { lon: number; lat: number }, label = '') => {
      const [x, y] = [String(point.lat), String(point.lon)]
      return deliver(
        message(openId, { MsgType: 'location', Location_X: x, Location_Y: y, Scale: '15', Label: label }),
      )
    },
    tap: (openId: string, key: string) => deliver(event(openId, { Event: 'CLICK', EventKey: key })),
    follow: (openId: string) => deliver(event(openId, { Event: 'subscribe', EventKey: '' })),
    unfollow: (openId: string) => deliver(event(openId, { Event: 'unsubscribe', EventKey: '' })),
    /** The check of the address when it is entered at the platform. */
    check: async (echo: string): Promise<string> => {
      const [timestamp, nonce] = [String(seconds()), 'nonce']
      const signature = signatureOf(testAccount.token, timestamp, nonce)
      const query = new URLSearchParams({ signature, timestamp, nonce, echostr: echo })
      return (await fetch(`${callback}?${query.toString()}`)).text()
    },
    close: () => app.close(),
  }
}

export type Platform = Awaited<ReturnType<typeof startPlatform>>
