import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { notReceipt, type Receipt, readReceipt } from '#accountability/seals'
import { checkReceiptHere } from '#accountability/seals/server'
import { type PageBundle, sendPage, shellOf } from '#foundation/pages/server'
import { readJurisdictions } from '#foundation/places/server'
import type { Tools } from '#foundation/work/server'
import { type VerifyProps, verifyPage } from '../index.ts'

const hidden = { schema: { hide: true } }
const limited = { ...hidden, config: { rateLimit: { max: 30, timeWindow: '1 minute' } } }

/** A receipt of hundreds of lines; a line with its proof takes one or two kilobytes. */
const mostBytes = 1024 * 1024

/** The page on which anybody checks a receipt; what is sent is checked and forgotten. */
export function portalVerifyRoutes(app: FastifyInstance, tools: Tools, bundle: PageBundle): void {
  app.get('/verify', hidden, (request, reply) => page(request, reply, {}))

  app.post('/verify', limited, async (request, reply) => {
    const receipt = await readUpload(request)
    if (!receipt) return page(request, reply, { refusal: notReceipt }, 422)
    const lines = await checkReceiptHere(tools, receipt)
    const all = await readJurisdictions(tools.database)
    const here = all.get(receipt.jurisdiction)
    const checked = { name: here?.name ?? receipt.name, code: receipt.code, lines }
    return page(request, reply, { checked, ...(here && { zone: here.calendar.zone }) }, 200, here?.id)
  })

  async function page(
    request: FastifyRequest,
    reply: FastifyReply,
    more: Partial<VerifyProps>,
    status = 200,
    jurisdiction?: string,
  ): Promise<FastifyReply> {
    const props = { checked: null, refusal: null, zone: 'UTC', now: tools.now(), ...more }
    return sendPage(
      reply,
      bundle,
      await shellOf(tools, bundle, request, jurisdiction),
      verifyPage,
      props,
      status,
    )
  }
}

async function readUpload(request: FastifyRequest): Promise<Receipt | undefined> {
  if (!request.isMultipart()) return undefined
  const part = await request.file({ limits: { fileSize: mostBytes, files: 1 } })
  if (!part) return undefined
  const bytes = await part.toBuffer()
  return part.file.truncated ? undefined : readReceipt(bytes.toString('utf8'))
}
