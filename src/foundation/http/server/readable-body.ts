import { isUtf8 } from 'node:buffer'
import type { FastifyInstance } from 'fastify'
import { type FieldRefusal, invalidInput, Problem } from '#kernel'

/** Deeper than anything an endpoint takes; a file of places is the deepest with eight. */
const deepest = 32

/** Takes JSON in UTF-8 and nothing else as text, and refuses beside its field what the database cannot keep. */
export function readBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser(['application/json', 'text/plain'])
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (!isUtf8(body as Buffer)) done(new Problem(400, notText), undefined)
    else void parse(request, body.toString('utf8'), done)
  })
  app.addHook('preValidation', async (request) => {
    const wrong = [request.params, request.query, request.body].flatMap(unstorable)
    if (wrong.length > 0) throw invalidInput(wrong)
  })
}

/** PostgreSQL keeps neither NUL nor half a surrogate pair: what holds one would fail only when it is written. */
function unstorable(given: unknown): FieldRefusal[] {
  const wrong: FieldRefusal[] = []
  const waiting: { value: unknown; path: readonly string[] }[] = [{ value: given, path: [] }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next
    if (path.length > deepest) throw new Problem(400, tooDeep)
    if (typeof value === 'string' && !isStorable(value)) {
      wrong.push({ field: path.join('.'), code: 'input.unstorable', words: unstorableWords })
    }
    if (typeof value !== 'object' || value === null) continue
    for (const [name, part] of Object.entries(value)) waiting.push({ value: part, path: [...path, name] })
  }
  return wrong
}

const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

const unstorableWords = {
  zh: '这里有一个无法保存的字符，请删掉后再试。',
  en: 'This holds a character that cannot be kept; please delete it and try again.',
}
const notText = {
  code: 'http.not-utf8',
  words: { zh: '收到的文字不是 UTF-8 编码，无法读取。', en: 'The text is not UTF-8 and cannot be read.' },
}
const tooDeep = {
  code: 'http.too-deep',
  words: { zh: '收到的内容层次太深，无法读取。', en: 'What arrived is nested too deeply to be read.' },
}
