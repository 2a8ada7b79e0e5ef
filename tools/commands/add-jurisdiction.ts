import { parseArgs } from 'node:util'
import { z } from 'zod'
import { isTrackingPrefix } from '#accountability/matters'
import { usualSettings } from '#foundation/calendar'
import { jurisdictionKey } from '#foundation/database'
import { because, fieldRefusals } from '#foundation/http'
import { readAccount } from '#foundation/identity'
import type { NewJurisdiction } from '#foundation/places/server'
import { type Command, UsageFault } from './command.ts'
import { newPassword } from './new-password.ts'
import { openJurisdiction } from './open-jurisdiction.ts'
import { withTools } from './with-house.ts'

/** The middle of China; a map shows the places anyway once there are some. */
const anywhere = '104.2,35.9'

export const addJurisdictionCommand: Command = {
  name: 'jurisdiction add',
  usage: [
    'KEY --prefix ABC --name-zh 名称 --name-en NAME --region-code CODE',
    '[--zone Asia/Shanghai] [--decree cn|none] [--center lon,lat] [--duty-phone 12345] [--admin ACCOUNT]',
  ],
  about: {
    zh: '新建一个街道或乡镇：值班台、60 个类别、答复模板和一个管理员账号。',
    en: 'Adds a jurisdiction with its duty desk, default categories, answer templates and an administrator.',
  },
  run: async (args) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
    const { admin, ...added } = readOptions({ key: positionals[0], ...values })
    const password = newPassword()
    await withTools((tools) => openJurisdiction(tools, added, { account: admin, password }))
    console.log(`${added.name.zh} ${added.name.en} (${added.id}) is ready 已建立

  Administrator 管理员     ${admin}
  Password 密码            ${password}   (shown once 只显示这一次)

  They also hold the duty desk until you put others there: console → posts.
  管理员暂时兼值班台，之后可在工作台“岗位”中安排其他人。`)
    return 0
  },
}

const text = { type: 'string' } as const
const options = {
  prefix: text,
  'name-zh': text,
  'name-en': text,
  'region-code': text,
  zone: text,
  decree: text,
  center: text,
  'duty-phone': text,
  admin: text,
}

const name = z.string().trim().min(1).max(80)
const given = z.object({
  key: z.string().refine(
    (key) => jurisdictionKey.safeParse(key).success,
    because({
      zh: '用小写字母、数字和短横线，以字母开头。',
      en: 'Small letters, digits and dashes, a letter first.',
    }),
  ),
  prefix: z
    .string()
    .toUpperCase()
    .refine(
      isTrackingPrefix,
      because({
        zh: '要三个字母或数字，不含 I、L、O、U。',
        en: 'Three letters or digits, none of I, L, O, U.',
      }),
    ),
  'name-zh': name,
  'name-en': name,
  'region-code': z.string().regex(/^[^\s/]{1,40}$/),
  zone: z
    .string()
    .default(usualSettings.zone)
    .refine(isZone, because({ zh: '没有这个时区。', en: 'There is no such zone (IANA).' })),
  decree: z.enum(['cn', 'none']).default('cn'),
  center: z
    .string()
    .default(anywhere)
    .transform((pair) => pair.split(',').map(Number))
    .pipe(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])),
  'duty-phone': z.string().trim().min(3).max(30).default('12345'),
  admin: z
    .string()
    .optional()
    .refine(
      (account) => !account || readAccount(account),
      because({ zh: '请写邮箱或手机号。', en: 'Give an e-mail or a phone number.' }),
    ),
})

/** Checks everything at one time; throws a UsageFault that names each option that is wrong. */
function readOptions(typed: object): NewJurisdiction & { admin: string } {
  const read = given.safeParse(typed)
  if (!read.success) {
    const lines = fieldRefusals(read.error).map(
      ({ field, words }) => `  ${field === 'key' ? 'KEY' : `--${field}`}: ${words.zh} ${words.en}`,
    )
    throw new UsageFault(`Some options are missing or wrong. 有的选项缺少或有误：\n${lines.join('\n')}`)
  }
  const { key, prefix, zone, decree, center, admin = `admin@${key}.example` } = read.data
  return {
    id: key,
    prefix,
    regionCode: read.data['region-code'],
    name: { zh: read.data['name-zh'], en: read.data['name-en'] },
    dutyPhone: read.data['duty-phone'],
    calendar: { ...usualSettings, zone, decree },
    center,
    baseMap: null,
    admin,
  }
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}
