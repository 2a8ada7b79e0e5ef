// Who may do what with the WeChat account: part of the table of routes.
import { newId } from '#foundation/database/server'
import type { Role } from '#foundation/permissions'
import type { Row } from './route-row.ts'

const administrator: Role[] = ['administrator']
const desk: Role[] = ['duty-desk']
const words = '请看一下这里的情况'

export const wechatRows = (at: string): Record<string, Row> => ({
  [`GET ${at}/wechat/account`]: { may: administrator },
  [`PUT ${at}/wechat/account`]: {
    may: administrator,
    body: () => ({
      appId: 'wx0123456789abcdef',
      originalId: 'gh_linlidemo',
      mode: 'plain',
      token: 'linliToken',
      pushCrs: 'gcj02',
      apiUrl: 'http://127.0.0.1',
    }),
  },
  // Without an app secret there is nothing to call with, which is told to who may.
  [`POST ${at}/wechat/menu`]: { may: administrator },
  [`GET ${at}/wechat/inbox`]: { may: desk },
  [`GET ${at}/wechat/inbox/{id}`]: { may: desk, on: 'chatted' },
  [`POST ${at}/wechat/inbox/{id}/reply`]: {
    may: desk,
    on: 'chatted',
    body: () => ({ entryId: newId(), words }),
  },
  [`POST ${at}/wechat/inbox/{id}/request`]: { may: desk, on: 'chatted', body: () => ({ words }) },
  [`POST ${at}/wechat/inbox/{id}/done`]: { may: desk, on: 'chatted' },
})
