import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { pathTyped } from './command.ts'

/** Reads a mapping file; throws an Error that names each part of it that is wrong. */
export async function readMapping<T extends z.ZodType>(path: string, schema: T): Promise<z.infer<T>> {
  const text = await readFile(pathTyped(path), 'utf8')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new Error(`The mapping is no JSON. 映射文件不是 JSON。 ${(error as Error).message}`, {
      cause: error,
    })
  }
  const read = schema.safeParse(json)
  if (read.success) return read.data
  const lines = read.error.issues.map((issue) => `  ${issue.path.join('.') || '.'}: ${issue.message}`)
  throw new Error(`The mapping has mistakes. 映射文件有误：\n${lines.join('\n')}`)
}
