import { randomBytes } from 'node:crypto'
import type { Incoming } from './read-message.ts'
import { type AccountKeys, sealText, signatureOf } from './seal-message.ts'

const text = (value: string): string => `<![CDATA[${value.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

/** The answer in the same connection; the platform takes `success` for "heard, nothing to say". */
export function answerXml({ openId, account }: Incoming, words: string, at: Date): string {
  return (
    `<xml><ToUserName>${text(openId)}</ToUserName><FromUserName>${text(account)}</FromUserName>` +
    `<CreateTime>${Math.floor(at.getTime() / 1000)}</CreateTime><MsgType>${text('text')}</MsgType>` +
    `<Content>${text(words)}</Content></xml>`
  )
}

/** Sealed and signed as the platform seals, under the key that opened the message. */
export function sealedXml({ appId, token }: AccountKeys, aesKey: string, xml: string, at: Date): string {
  const sealed = sealText(aesKey, appId, xml)
  const [timestamp, nonce] = [String(Math.floor(at.getTime() / 1000)), randomBytes(8).toString('hex')]
  const signature = signatureOf(token, timestamp, nonce, sealed)
  return (
    `<xml><Encrypt>${text(sealed)}</Encrypt><MsgSignature>${text(signature)}</MsgSignature>` +
    `<TimeStamp>${timestamp}</TimeStamp><Nonce>${text(nonce)}</Nonce></xml>`
  )
}
