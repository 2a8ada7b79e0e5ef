import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { sealAlgorithms } from '#accountability/seals'
import type { Settings } from '#foundation/work/server'

/** Everything the environment decides; the names are kept, others rely on them. */
export interface Config extends Settings {
  readonly port: number
  readonly host: string
  /** A PostgreSQL of 15 or later; undefined starts the embedded one in `dataDir`. */
  readonly databaseUrl: string | undefined
  /** Whether this process also works on queued tasks. */
  readonly worker: boolean
  readonly demo: boolean
  readonly log: boolean
}

const flag = (standard: '0' | '1') =>
  z
    .enum(['0', '1'])
    .default(standard)
    .transform((text) => text === '1')

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DEFAULT_JURISDICTION: z.string().optional(),
  LINLI_SECRET: z.string().min(32).optional(),
  LINLI_WORKER: flag('1'),
  LINLI_DEMO: flag('1'),
  LINLI_LOG: flag('0'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('Linli 邻里 <linli@localhost>'),
  RATE_LIMIT: z.coerce.number().int().min(0).default(600),
  METRICS_TOKEN: z.string().min(16).optional(),
  LINLI_SEAL_ALGORITHM: z.enum(sealAlgorithms).default('sha-256'),
  LINLI_PRIVATE_WEBHOOKS: flag('0'),
})

/** Reads the environment once; throws an Error that names every variable that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  // An empty variable is an absent one.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const read = environment.safeParse(given)
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`Settings in the environment are wrong. 环境变量有误：\n${lines.join('\n')}`)
  }
  const found = read.data
  const dataDir = resolve(found.DATA_DIR)
  return {
    port: found.PORT,
    host: found.HOST,
    dataDir,
    databaseUrl: found.DATABASE_URL,
    publicUrl:
      found.PUBLIC_URL ?? `http://${found.HOST.includes(':') ? `[${found.HOST}]` : found.HOST}:${found.PORT}`,
    defaultJurisdiction: found.DEFAULT_JURISDICTION ?? null,
    secret: found.LINLI_SECRET ?? keptSecret(dataDir),
    worker: found.LINLI_WORKER,
    demo: found.LINLI_DEMO,
    log: found.LINLI_LOG,
    mail: found.SMTP_URL ? { smtpUrl: found.SMTP_URL, from: found.MAIL_FROM } : null,
    rateLimit: found.RATE_LIMIT,
    metricsToken: found.METRICS_TOKEN ?? null,
    sealAlgorithm: found.LINLI_SEAL_ALGORITHM,
    privateWebhooks: found.LINLI_PRIVATE_WEBHOOKS,
  }
}

/** Without LINLI_SECRET one is made at the first start and kept beside the data: losing it closes every link. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'secret')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(file, 'utf8').trim()
}
