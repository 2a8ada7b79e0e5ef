import type { Refusal } from '#kernel'

/** Why a reason does not do: the audit keeps it for months, so it must say something and must hold no number. */
export function whyNotReason(reason: string): Refusal | undefined {
  if ([...reason.trim()].length < 2) {
    return {
      code: 'reason.too-short',
      words: {
        zh: '请写明查看原因，例如“电话核实漏水位置”。',
        en: 'Please say why, for example “call to confirm where it leaks”.',
      },
    }
  }
  if (!/\d{7}/.test(reason.normalize('NFKC').replace(/[\s-]/g, ''))) return undefined
  return {
    code: 'reason.holds-number',
    words: {
      zh: '原因里请不要写电话或证件号码，这一行会长期留存。',
      en: 'Please leave phone and identity numbers out of the reason; this line is kept for long.',
    },
  }
}
