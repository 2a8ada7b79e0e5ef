import type { Refusal } from '#kernel'

/** Units: characters. Length counts for more than classes of characters; domain.md §9.3 leaves the number to us. */
export const passwordLength = { least: 10, most: 128 }

// The commonest of ten characters or more, in lower case; shorter ones fall to the length already.
const common = new Set(
  (
    '1234567890 0123456789 0987654321 12345678910 1234567890a a1234567890 123456789a a123456789 aa123456789 ' +
    'qq123456789 abc1234567 abc123456789 qwertyuiop qwerty12345 qwerty123456 1qaz2wsx3edc q1w2e3r4t5 1q2w3e4r5t ' +
    'asdfghjkl; asdfghjkl123 password12 password123 password1234 passw0rd123 p@ssw0rd123 administrator admin12345 ' +
    'admin123456 administrator1 woaini1314 woaini5201314 woaini520 5201314520 iloveyou520 iloveyou1314 letmein123 ' +
    'welcome123 changeme123 linli123456'
  ).split(' '),
)

/** Why this may not become the password of someone who signs in with `accounts`; the words stand beside the field. */
export function whyNotPassword(password: string, accounts: readonly string[]): Refusal | undefined {
  const length = [...password].length
  const folded = password.normalize('NFKC').toLowerCase()
  if (length < passwordLength.least) {
    return {
      code: 'identity.password-short',
      words: {
        zh: `密码至少要 ${passwordLength.least} 个字符，可以是一句自己记得住的话。`,
        en: `Use at least ${passwordLength.least} characters; a sentence you remember is fine.`,
      },
    }
  }
  if (length > passwordLength.most) {
    return {
      code: 'identity.password-long',
      words: {
        zh: `密码最多 ${passwordLength.most} 个字符。`,
        en: `Use at most ${passwordLength.most} characters.`,
      },
    }
  }
  if (accounts.some((account) => folded.includes(account) || folded === account.split('@')[0])) {
    return {
      code: 'identity.password-is-account',
      words: {
        zh: '密码里不要写自己的邮箱或手机号。',
        en: 'Leave your e-mail and phone number out of the password.',
      },
    }
  }
  if (common.has(folded) || /^(.{1,3})\1+$/u.test(folded)) {
    return {
      code: 'identity.password-common',
      words: {
        zh: '这个密码太常见，容易被猜到，请换一个。',
        en: 'Many people use this password and it is easily guessed. Please choose another.',
      },
    }
  }
  return undefined
}
