import { open } from 'node:fs/promises'

/** How the bytes of a text file are to be read. */
export interface FileText {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'
  readonly lines: number
}

const lineFeed = 0x0a

/**
 * Finds the encoding by reading the whole file once: a byte order mark, else UTF-8 if every byte of it is, else
 * GB18030, in which Excel on a Chinese Windows saves CSV. Undefined when it is none of them: then it is no text.
 */
export async function readFileText(path: string): Promise<FileText | undefined> {
  const tried = (['utf-8', 'gb18030'] as const).map((encoding) => ({
    encoding,
    decoder: new TextDecoder(encoding, { fatal: true }),
    fits: true,
  }))
  let lines = 0
  let first = true
  const file = await open(path)
  try {
    for await (const chunk of file.createReadStream({ highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
      if (first) {
        const marked = markOf(chunk)
        if (marked) return { encoding: marked, lines: Math.ceil((await file.stat()).size / 200) }
        // Text has no zero bytes; files of other programs nearly always do at their beginning.
        if (chunk.subarray(0, 4096).includes(0)) return undefined
        first = false
      }
      for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, at + 1)) lines++
      for (const one of tried) one.fits &&= decodes(one.decoder, chunk)
    }
  } finally {
    await file.close()
  }
  const found = tried.find(({ decoder, fits }) => fits && decodes(decoder))
  return found && { encoding: found.encoding, lines }
}

function markOf(chunk: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le'
  return chunk[0] === 0xfe && chunk[1] === 0xff ? 'utf-16be' : undefined
}

function decodes(decoder: InstanceType<typeof TextDecoder>, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined })
    return true
  } catch {
    return false
  }
}
