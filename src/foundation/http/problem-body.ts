import { z } from 'zod'
import { type FieldRefusal, type Language, Problem, say, type Words } from '#kernel'

/** `application/problem+json` (RFC 9457) in the reader's language, with a line for each field. */
export const problemBody = z.object({
  type: z.string(),
  status: z.int(),
  code: z.string(),
  title: z.string(),
  errors: z.array(z.object({ field: z.string(), code: z.string(), detail: z.string() })),
  requestId: z.string().optional(),
})
export type ProblemBody = z.infer<typeof problemBody>

export function problemBodyOf(problem: Problem, language: Language, requestId?: string): ProblemBody {
  return {
    type: `urn:linli:problem:${problem.code}`,
    status: problem.status,
    code: problem.code,
    title: say(problem.words, language),
    errors: problem.fields.map((field) => ({
      field: field.field,
      code: field.code,
      detail: say(field.words, language),
    })),
    ...(requestId === undefined ? {} : { requestId }),
  }
}

/** Reads a problem that a server answered; what is not one becomes "no answer, nothing is lost". */
export function readProblem(status: number, body: unknown): Problem {
  const read = problemBody.safeParse(body)
  if (!read.success) return new Problem(status, noAnswer)
  const fields: FieldRefusal[] = read.data.errors.map((error) => ({
    field: error.field,
    code: error.code,
    words: both(error.detail),
  }))
  return new Problem(read.data.status, { code: read.data.code, words: both(read.data.title) }, fields)
}

export const noAnswer = {
  code: 'http.no-answer',
  words: {
    zh: '服务器暂时没有回应。您填写的内容还在，请稍后再试。',
    en: 'The server is not answering. What you entered is still here; please try again in a moment.',
  },
}

const both = (text: string): Words => ({ zh: text, en: text })
