import type { FastifyInstance } from 'fastify'
import { checksRoom } from '#accountability/checks/server'
import { commitmentsRoom } from '#accountability/commitments/server'
import { figuresRoom } from '#accountability/figures/server'
import { firstContactRoom } from '#accountability/first-contact/server'
import { mattersRoom } from '#accountability/matters/server'
import { objectionsRoom } from '#accountability/objections/server'
import { pledgesRoom } from '#accountability/pledges/server'
import { reliefRoom } from '#accountability/relief/server'
import { reviewsRoom } from '#accountability/reviews/server'
import { sealsRoom } from '#accountability/seals/server'
import { supervisionRoom } from '#accountability/supervision/server'
import { taskListsRoom } from '#accountability/task-lists/server'
import { apiKeysRoom } from '#foundation/api-keys/server'
import type { Task } from '#foundation/audit/server'
import { filesRoom } from '#foundation/files/server'
import { identityRoom } from '#foundation/identity/server'
import { noticesRoom } from '#foundation/notices/server'
import type { PageBundle } from '#foundation/pages/server'
import type { PermissionTable } from '#foundation/permissions'
import { placesRoom } from '#foundation/places/server'
import type { Tools } from '#foundation/work/server'
import { teamsRoom } from '#organisation/teams/server'
import { hotlineRoom } from '#services/hotline/server'
import { open311Room } from '#services/open311/server'
import { requestsRoom } from '#services/requests/server'
import { webhooksRoom } from '#services/webhooks/server'
import { wechatRoom } from '#services/wechat/server'

/** What a room gives to the house. */
export interface Room {
  readonly name: string
  readonly routes: (app: FastifyInstance, tools: Tools) => void | Promise<void>
  /** The resident's pages, drawn with what the build made of them. */
  readonly pages?: (app: FastifyInstance, tools: Tools, bundle: PageBundle) => void
  readonly permissions: PermissionTable
  readonly tasks: readonly Task[]
}

/** The rooms of the house: a plain list. */
export const rooms: readonly Room[] = [
  identityRoom,
  placesRoom,
  filesRoom,
  noticesRoom,
  apiKeysRoom,
  teamsRoom,
  mattersRoom,
  firstContactRoom,
  supervisionRoom,
  reliefRoom,
  reviewsRoom,
  checksRoom,
  taskListsRoom,
  objectionsRoom,
  commitmentsRoom,
  figuresRoom,
  sealsRoom,
  pledgesRoom,
  requestsRoom,
  open311Room,
  webhooksRoom,
  hotlineRoom,
  wechatRoom,
]

export const tasks: readonly Task[] = rooms.flatMap((room) => room.tasks)
