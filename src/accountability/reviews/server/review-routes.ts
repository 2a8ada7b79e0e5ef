import type { FastifyInstance } from 'fastify'
import { getMatter } from '#accountability/matters/server'
import { serve } from '#foundation/http/server'
import type { Tools, Work } from '#foundation/work/server'
import * as contract from '../contract.ts'
import { reviewPermissions } from '../index.ts'
import { appealReview, decideAppeal } from './appeal-steps.ts'
import { callBack, promiseRemedy, redoMatter, remedyDone, settleCallBack } from './call-back-steps.ts'
import { getReview } from './change-review.ts'
import { listReviews } from './list-reviews.ts'
import { bodiesOf } from './name-reviews.ts'
import { replyToReview } from './reply-to-review.ts'
import { findReviews } from './review-sql.ts'

/** Each step answers with the reviews of its matter as they are afterwards. */
export function reviewRoutes(app: FastifyInstance, tools: Tools): void {
  const table = reviewPermissions
  const ofMatter = async (work: Work, matterId: string) => bodiesOf(work, await findReviews(work, [matterId]))
  const shown = async (work: Work, id: string, done: Promise<void>) => {
    await done
    return ofMatter(work, (await getReview(work, id)).matterId)
  }
  serve(app, tools, table, contract.listReviews, (work, { query }) => listReviews(work, query.placeId))
  serve(app, tools, table, contract.readMatterReviews, async (work, { params }) =>
    ofMatter(work, (await getMatter(work, params.id)).id),
  )
  serve(app, tools, table, contract.callBack, (work, { params: { id }, body }) =>
    shown(work, id, callBack(work, id, body)),
  )
  serve(app, tools, table, contract.promiseRemedy, (work, { params: { id }, body }) =>
    shown(work, id, promiseRemedy(work, id, body)),
  )
  serve(app, tools, table, contract.remedyDone, (work, { params: { id }, body }) =>
    shown(work, id, remedyDone(work, id, body)),
  )
  serve(app, tools, table, contract.redoMatter, (work, { params: { id }, body }) =>
    shown(work, id, redoMatter(work, id, body)),
  )
  serve(app, tools, table, contract.settleCallBack, (work, { params: { id }, body }) =>
    shown(work, id, settleCallBack(work, id, body)),
  )
  serve(app, tools, table, contract.appealReview, (work, { params: { id }, body }) =>
    shown(work, id, appealReview(work, id, body)),
  )
  serve(app, tools, table, contract.decideAppeal, (work, { params: { id }, body }) =>
    shown(work, id, decideAppeal(work, id, body)),
  )
  serve(app, tools, table, contract.replyToReview, (work, { params: { id }, body }) =>
    shown(work, id, replyToReview(work, id, body)),
  )
}
