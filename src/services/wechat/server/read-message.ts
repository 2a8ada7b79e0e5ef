import { XMLParser } from 'fast-xml-parser'
import { Problem } from '#kernel'
import { type CoordinateSystem, toWgs84 } from '../china-offset.ts'
import type { Said } from '../said.ts'

/** A message of the platform as far as it is used here. */
export interface Incoming {
  /** Who it is to the account; an opaque id of the platform. */
  readonly openId: string
  /** The account's own id, which answers carry back. */
  readonly account: string
  /** The same for every try of the same message: its number, or sender and time for events. */
  readonly once: string
  readonly said: Said
}

// No entity is ever expanded, no DTD read: the platform sends neither, so whoever does is not the platform.
const parser = new XMLParser({
  processEntities: false,
  parseTagValue: false,
  ignoreAttributes: true,
  trimValues: false,
  ignoreDeclaration: true,
})

/** The fields of `<xml>…</xml>`; throws 400 for what is no such document. */
export function readFields(text: string): Record<string, string> {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new Problem(400, notXml)
  let root: unknown
  try {
    root = (parser.parse(text) as { xml?: unknown }).xml
  } catch {
    throw new Problem(400, notXml)
  }
  if (typeof root !== 'object' || root === null) throw new Problem(400, notXml)
  const fields = Object.entries(root).filter(
    (field): field is [string, string] => typeof field[1] === 'string',
  )
  return Object.fromEntries(fields.map(([name, value]) => [name, value.trim()]))
}

type Fields = Readonly<Record<string, string>>

/** A message out of its fields; throws 400 when sender, account or time are missing. */
export function readIncoming(fields: Fields, system: CoordinateSystem): Incoming {
  const { FromUserName: openId, ToUserName: account, CreateTime: time, MsgId: number } = fields
  if (!openId || !account || !time || !/^\d{1,12}$/.test(time)) throw new Problem(400, notXml)
  const event = `${openId} ${time} ${fields.Event ?? ''} ${fields.EventKey ?? ''}`
  return {
    openId,
    account,
    once: number ? `message ${number}` : `event ${event}`,
    said: saidIn(fields, system),
  }
}

function saidIn(fields: Fields, system: CoordinateSystem): Said {
  const type = fields.MsgType ?? ''
  const mediaId = fields.MediaId ?? ''
  switch (type) {
    case 'text':
      return { kind: 'text', words: fields.Content ?? '' }
    case 'voice':
      return { kind: 'voice', words: fields.Recognition?.trim() || null, mediaId }
    case 'image':
      return mediaId === '' ? { kind: 'other', type } : { kind: 'photo', mediaId }
    case 'location':
      return pointIn(fields, system)
    case 'event':
      return eventIn(fields)
    default:
      return { kind: 'other', type }
  }
}

function pointIn(fields: Fields, system: CoordinateSystem): Said {
  // X is the latitude here, against every map's habit.
  const [lat, lon] = [Number(fields.Location_X), Number(fields.Location_Y)]
  if (!fields.Location_X || !fields.Location_Y || !(Math.abs(lat) <= 90 && Math.abs(lon) <= 180))
    return { kind: 'other', type: 'location' }
  const given = { x: fields.Location_X!, y: fields.Location_Y!, system, source: 'message' } as const
  return {
    kind: 'position',
    point: toWgs84({ lon, lat }, system),
    label: fields.Label?.trim() || null,
    given,
  }
}

function eventIn(fields: Fields): Said {
  const type = (fields.Event ?? '').toLowerCase()
  if (type === 'subscribe') return { kind: 'follow' }
  if (type === 'unsubscribe') return { kind: 'unfollow' }
  if (type === 'click') return { kind: 'menu', key: fields.EventKey ?? '' }
  return { kind: 'other', type: `event ${type}` }
}

const notXml = {
  code: 'wechat.unreadable',
  words: { zh: '收到的内容不是公众平台的消息。', en: 'What arrived is no message of the platform.' },
}
