import type { Words } from '#kernel'

/** What somebody who said "me too" reads when it is answered; `{code}` is the request's. */
export const followerMail = {
  subject: { zh: '{code}：您关注的事情已经答复', en: '{code}: what you follow has been answered' },
  text: {
    zh: '您好！\n\n您也遇到的事情（{code}）已经答复。请打开链接查看：',
    en: 'Hello,\n\nThe problem you have too ({code}) has been answered. Please read the answer here:',
  },
} satisfies Record<string, Words>
