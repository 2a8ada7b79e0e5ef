import { createHash } from 'node:crypto'
import { entryInWords, type Matter, whyNotAdd } from '#accountability/matters'
import {
  addToMatter,
  confirmMatter,
  findMatterByCode,
  reopenByResident,
  type Said,
} from '#accountability/matters/server'
import { maskPersonalData } from '#foundation/people'
import type { Work } from '#foundation/work/server'
import { type FieldRefusal, type Id, invalidInput, Problem, refuseIf, say, uuidv7 } from '#kernel'
import { readPosts } from '#organisation/teams/server'
import { mostRequests, type Params, readGeoQuery, readInstant, textOf } from '../geo-query.ts'
import { type Reader, updateStatus } from '../geo-report.ts'
import type { Tree } from '../write-xml.ts'
import { isSender, selectPublicLines } from './open311-sql.ts'
import { noRequest } from './read-geo.ts'

/** What happened to requests in a stretch of time, as the public timeline tells it. */
export async function listGeoUpdates(work: Work, params: Params, { language }: Reader): Promise<Tree> {
  const query = readGeoQuery(params, work.now)
  if ('wrong' in query) throw invalidInput(query.wrong)
  const lines = await selectPublicLines(work.trx, work.jurisdiction, query.from, query.until, mostRequests)
  const posts = new Map((await readPosts(work)).map((post) => [post.id, post.name]))
  return lines.map((line): Tree => {
    const { result = null, toPostId = '', leadCode } = line.details as Record<string, string | undefined>
    const names = { post: posts.get(line.postId ?? ''), to: posts.get(toPostId), code: leadCode }
    const sentence = say(entryInWords(line.kind, names), language)
    return {
      update_id: line.id,
      service_request_id: line.code,
      status: updateStatus(line.kind, result),
      updated_datetime: line.at.toISOString(),
      description: line.words ? maskPersonalData(line.words) : sentence,
      media_url: null,
    }
  })
}

const statuses = new Set(
  (
    'open closed fixed in_progress planned action_scheduled investigating duplicate not_councils_responsibility ' +
    'no_further_action internal_referral cancelled reopen for_triage unchanged'
  ).split(' '),
)

/** Takes what a client adds to a request that it sent itself; the same `update_id` again changes nothing. */
export async function sendGeoUpdate(work: Work, key: { id: string }, params: Params): Promise<Tree> {
  const update = readUpdate(params)
  if ('wrong' in update) throw invalidInput(update.wrong)
  const matter = await findMatterByCode(work.trx, work.jurisdiction, update.code)
  if (!matter) throw new Problem(404, noRequest(update.code))
  const own = await isSender(work.trx, work.jurisdiction, { matterId: matter.id, keyId: key.id })
  if (!own) throw new Problem(403, notYours)
  const said = { words: [update.words, ...update.media].filter(Boolean).join('\n') || null, fileIds: [] }
  await takeUpdate(work, matter, update, idOf(key.id, update.id), said)
  return [{ update_id: update.id }]
}

async function takeUpdate(
  work: Work,
  matter: Matter,
  { status }: Update,
  entryId: Id,
  said: Said,
): Promise<void> {
  const over = matter.state === 'answered' || matter.state === 'closed'
  if (status === 'reopen' || (over && status === 'open')) {
    await reopenByResident(work, matter.id, entryId, said)
  } else if (matter.state === 'answered' && (status === 'fixed' || status === 'closed')) {
    await confirmMatter(work, matter.id, entryId)
  } else if (said.words !== null) {
    refuseIf(whyNotAdd(matter), 400)
    await addToMatter(work, matter.id, entryId, said)
  }
}

interface Update {
  readonly code: string
  readonly id: string
  readonly status: string
  readonly words: string
  readonly media: readonly string[]
}

function readUpdate(params: Params): Update | { wrong: FieldRefusal[] } {
  const wrong: FieldRefusal[] = []
  const add = (field: string, zh: string, en: string) =>
    wrong.push({ field, code: `open311.update-${field}`, words: { zh, en } })
  const needed = (field: string): string => {
    const text = textOf(params, field)
    if (text === undefined) add(field, `请附上 ${field}。`, `Send ${field}.`)
    return text ?? ''
  }
  const code = needed('service_request_id')
  const id = needed('update_id')
  const status = needed('status').toLowerCase()
  if (status !== '' && !statuses.has(status)) {
    add(
      'status',
      `status 只能是：${[...statuses].join('、')}。`,
      `status is one of: ${[...statuses].join(', ')}.`,
    )
  }
  const at = needed('updated_datetime')
  if (at !== '' && !readInstant(at)) {
    add(
      'updated_datetime',
      'updated_datetime 应是带时区的时间。',
      'updated_datetime is an instant with its zone.',
    )
  }
  const words = textOf(params, 'description') ?? ''
  if (Array.from(words).length > 4000) add('description', '最多 4000 字。', 'At most 4,000 characters.')
  const media = [params.media_url].flat().filter((url) => typeof url === 'string' && url !== '')
  return wrong.length > 0
    ? { wrong }
    : {
        code,
        id,
        status,
        words,
        media: media.slice(0, 10).map((url) => `media_url: ${String(url).slice(0, 1000)}`),
      }
}

/** An id of ours for the client's own, which may be any text. */
const idOf = (keyId: string, updateId: string): Id =>
  uuidv7(0, createHash('sha256').update(`update ${keyId} ${updateId}`).digest())

const notYours = {
  code: 'open311.not-yours',
  words: {
    zh: '这件诉求不是用这个密钥提交的，不能代为补充。',
    en: 'This request was not sent with this key, so the key cannot add to it.',
  },
}
