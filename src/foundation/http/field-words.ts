import { z } from 'zod'
import type { FieldRefusal, Words } from '#kernel'

/** A zod check with words of its own: `z.string().min(1, because({ zh, en }))`. */
export function because(words: Words): { error: string } {
  return { error: JSON.stringify(words) }
}

/** Turns what zod found into refusals beside their fields, in both languages; the first of each field counts. */
export function fieldRefusals(error: z.ZodError): FieldRefusal[] {
  const byField = new Map<string, FieldRefusal>()
  for (const issue of error.issues) {
    const field = issue.path.join('.')
    if (!byField.has(field)) byField.set(field, { field, code: `input.${issue.code}`, words: wordsOf(issue) })
  }
  return [...byField.values()]
}

function wordsOf(issue: z.core.$ZodIssue): Words {
  const own = ownWords(issue.message)
  if (own) return own
  if (issue.code === 'too_big') {
    const most = String(issue.maximum)
    return { zh: `太长或太多了，最多 ${most}。`, en: `Too long or too many: at most ${most}.` }
  }
  if (issue.code === 'too_small') {
    return issue.minimum === 1
      ? { zh: '请填写这一项。', en: 'Please fill this in.' }
      : {
          zh: `太短或太少了，至少 ${issue.minimum}。`,
          en: `Too short or too few: at least ${issue.minimum}.`,
        }
  }
  if (issue.code === 'invalid_type') return { zh: '请填写这一项。', en: 'Please fill this in.' }
  return { zh: '这一项看起来不对，请再核对一下。', en: 'This does not look right; please check it.' }
}

function ownWords(message: string): Words | undefined {
  if (!message.startsWith('{"zh"')) return undefined
  return z.object({ zh: z.string(), en: z.string() }).parse(JSON.parse(message))
}
