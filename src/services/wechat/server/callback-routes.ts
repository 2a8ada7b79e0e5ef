import type { FastifyInstance, FastifyRequest } from 'fastify'
import { inWork, type Tools } from '#foundation/work/server'
import { Problem } from '#kernel'
import { answerXml, sealedXml } from './answer-message.ts'
import { type Incoming, readFields, readIncoming } from './read-message.ts'
import { isSignature, openSealed } from './seal-message.ts'
import { takeMessage } from './take-message.ts'
import { getWechatAccount, type WechatAccount } from './wechat-account.ts'

type Query = Readonly<Record<string, string | undefined>>
type At = { Params: { jurisdiction: string }; Querystring: Query }

// All messages come from a few addresses of the platform; what bears no signature costs one hash.
const route = { schema: { hide: true }, config: { rateLimit: false as const } }
const mostBytes = 64 * 1024
/** Of the platform's five seconds. */
const answerWithinMs = 2_500
const freshSeconds = 300

/** Where the platform checks the address and sends what people say. */
export function callbackRoutes(app: FastifyInstance, tools: Tools): void {
  void app.register(async (wechat) => {
    wechat.removeAllContentTypeParsers()
    wechat.addContentTypeParser('*', { parseAs: 'string', bodyLimit: mostBytes }, (_, body, done) =>
      done(null, body),
    )
    wechat.get<At>('/wechat/:jurisdiction', route, async ({ params, query }, reply) => {
      const account = await getWechatAccount(tools, params.jurisdiction)
      whyNotFresh(query, tools.now())
      if (!isSignature(query.signature, account.token, query.timestamp!, query.nonce!)) throw notSigned()
      return reply.type('text/plain; charset=utf-8').send(query.echostr ?? '')
    })
    wechat.post<At>('/wechat/:jurisdiction', route, async (request, reply) => {
      const account = await getWechatAccount(tools, request.params.jurisdiction)
      const { incoming, aesKey } = openCall(account, request, tools.now())
      const { timestamp, nonce } = request.query
      const words = await inTime(
        inWork(tools, account.jurisdiction, { kind: 'resident' }, (work) =>
          takeMessage(work, incoming, `${timestamp} ${nonce}`),
        ),
      )
      if (words === null) return reply.type('text/plain; charset=utf-8').send('success')
      const xml = answerXml(incoming, words, tools.now())
      reply.type('application/xml; charset=utf-8')
      return reply.send(aesKey ? sealedXml(account, aesKey, xml, tools.now()) : xml)
    })
  })
}

/** Who called is proved before anything of it is believed; a sealed message is opened. */
function openCall(
  account: WechatAccount,
  { query, body }: FastifyRequest<At>,
  now: Date,
): { incoming: Incoming; aesKey: string | undefined } {
  whyNotFresh(query, now)
  const { token, pushCrs } = account
  const { signature, msg_signature, timestamp, nonce } = query
  if (!isSignature(signature, token, timestamp!, nonce!)) throw notSigned()
  const fields = readFields(typeof body === 'string' ? body : '')
  const sealed = account.mode === 'plain' ? undefined : fields.Encrypt
  if (sealed === undefined) {
    // A signature does not cover a readable body, so a sealed account takes none.
    if (account.mode === 'secure') throw notSigned()
    return { incoming: forUs(account, readIncoming(fields, pushCrs)), aesKey: undefined }
  }
  if (!isSignature(msg_signature, token, timestamp!, nonce!, sealed)) throw notSigned()
  const opened = openSealed(account, sealed)
  if (!opened) throw notSigned()
  const incoming = readIncoming(readFields(opened.text), pushCrs)
  return { incoming: forUs(account, incoming), aesKey: opened.aesKey }
}

function forUs({ originalId }: WechatAccount, incoming: Incoming): Incoming {
  if (incoming.account !== originalId) throw notSigned()
  return incoming
}

function whyNotFresh({ timestamp, nonce }: Query, now: Date): void {
  const fresh =
    /^\d{1,12}$/.test(timestamp ?? '') && Math.abs(now.getTime() / 1000 - Number(timestamp)) <= freshSeconds
  if (!fresh || !nonce || nonce.length > 128) throw notSigned()
}

const notSigned = (): Problem =>
  new Problem(403, {
    code: 'wechat.not-signed',
    words: { zh: '签名不对，或已过期。', en: 'The signature is wrong, or too old.' },
  })

/**
 * The platform tries three times, five seconds each. When the database is slow it is told so at once: a message that
 * was kept after all is answered at the next try with the same words.
 */
async function inTime<T>(work: Promise<T>): Promise<T> {
  const slow = Promise.withResolvers<never>()
  const timer = setTimeout(() => slow.reject(new Problem(503, tooSlow)), answerWithinMs)
  // Its end may come when nobody waits for it any more.
  work.catch(() => {})
  try {
    return await Promise.race([work, slow.promise])
  } finally {
    clearTimeout(timer)
  }
}

const tooSlow = {
  code: 'wechat.slow',
  words: { zh: '现在处理不过来，请稍后重试。', en: 'Too busy just now; please try again.' },
}
