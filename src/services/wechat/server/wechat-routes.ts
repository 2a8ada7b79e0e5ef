import type { FastifyInstance } from 'fastify'
import { serve } from '#foundation/http/server'
import { allowEverywhere } from '#foundation/places/server'
import type { Tools } from '#foundation/work/server'
import * as contract from '../contract.ts'
import { wechatPermissions } from '../index.ts'
import { callbackRoutes } from './callback-routes.ts'
import { pushMenu, readWechatState, saveWechatAccount } from './set-up-wechat.ts'
import { listInbox, markDone, readItem, replyToTalker, requestFromItem } from './wechat-desk.ts'

export function wechatRoutes(app: FastifyInstance, tools: Tools): void {
  callbackRoutes(app, tools)
  const table = wechatPermissions
  serve(app, tools, table, contract.readWechat, async (work) => {
    await allowEverywhere(work, table, 'wechat.set-up')
    return readWechatState(work)
  })
  serve(app, tools, table, contract.saveWechat, async (work, { body }) => {
    await allowEverywhere(work, table, 'wechat.set-up')
    await saveWechatAccount(work, body)
  })
  serve(app, tools, table, contract.pushWechatMenu, async (work) => {
    await allowEverywhere(work, table, 'wechat.set-up')
    await pushMenu(work)
  })
  serve(app, tools, table, contract.listWechatInbox, async (work) => {
    await allowEverywhere(work, table, 'wechat.read')
    return listInbox(work)
  })
  serve(app, tools, table, contract.readWechatItem, async (work, { params }) => {
    await allowEverywhere(work, table, 'wechat.read')
    return readItem(work, params.id)
  })
  serve(app, tools, table, contract.replyToWechat, async (work, { params, body }) => {
    await allowEverywhere(work, table, 'wechat.reply')
    await replyToTalker(work, params.id, body.entryId, body.words)
  })
  serve(app, tools, table, contract.makeWechatRequest, async (work, { params, body }) => {
    await allowEverywhere(work, table, 'wechat.reply')
    return { matterId: await requestFromItem(work, params.id, body.words) }
  })
  serve(app, tools, table, contract.settleWechatItem, async (work, { params }) => {
    await allowEverywhere(work, table, 'wechat.reply')
    await markDone(work, params.id)
  })
}
