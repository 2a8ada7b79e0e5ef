/** How the platform sends: readable, both, or sealed (its own advice). */
export const wechatModes = ['plain', 'compatible', 'secure'] as const
export type WechatMode = (typeof wechatModes)[number]

/** Fields of the subscription notice's template at the platform, for what is told of a matter. */
export interface NoticeTemplate {
  readonly templateId: string
  readonly codeField: string
  readonly stateField: string
}

export const platformUrl = 'https://api.weixin.qq.com'

/** Where the platform is told to send: ports 80 and 443 only, so the address is the public one. */
export const callbackPath = (jurisdiction: string): string => `/wechat/${jurisdiction}`
