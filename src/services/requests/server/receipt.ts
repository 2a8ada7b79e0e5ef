import type { Matter } from '#accountability/matters'
import { residentLink } from '#accountability/matters/server'
import { getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { promiseInWords } from '#kernel'
import { readPosts } from '#organisation/teams/server'
import type { ReceiptBody } from '../index.ts'

/** What the resident is told at once: the number, their own link, who has it and by when. */
export async function receiptOf(work: Work, matter: Matter): Promise<ReceiptBody> {
  const { calendar, name, dutyPhone } = await getJurisdiction(work)
  const owner = (await readPosts(work)).find(({ id }) => id === matter.ownerPostId)
  return {
    id: matter.id,
    code: matter.code,
    link: residentLink(work.tools.settings, matter),
    dueAt: matter.dueAt,
    promise: promiseInWords(matter.dueAt, work.now, calendar),
    owner: owner?.name ?? name,
    ownerPhone: owner?.phone || dutyPhone,
  }
}
