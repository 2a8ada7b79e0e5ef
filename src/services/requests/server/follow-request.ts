import { isOpen } from '#accountability/matters'
import { changeMatter, findMatter, followerLink, noMatter } from '#accountability/matters/server'
import { newId } from '#foundation/database/server'
import { savePerson } from '#foundation/people/server'
import type { Work } from '#foundation/work/server'
import { Problem } from '#kernel'
import { keptId } from './kept-id.ts'
import { requestTables } from './request-tables.ts'

export interface Follow {
  readonly id: string
  readonly words?: string | undefined
  readonly phone?: string | undefined
  readonly email?: string | undefined
  readonly language: 'zh' | 'en'
}

/** "Me too": joins an existing request instead of sending the same again; the same `id` twice is one follower. */
export async function followRequest(
  given: Work,
  matterId: string,
  follow: Follow,
): Promise<{ code: string; link: string }> {
  // Whoever follows does so as a resident, whatever else is signed in in this browser.
  const work: Work = { ...given, actor: { kind: 'resident' } }
  const matter = await findMatter(work.trx, work.jurisdiction, matterId)
  if (!matter) throw new Problem(404, noMatter)
  const lead = matter.mergedInto ? await findMatter(work.trx, work.jurisdiction, matter.mergedInto) : matter
  const followed = lead ?? matter
  const personId = follow.phone || follow.email ? newId(work.now.getTime()) : null
  const id = keptId('follower', follow.id)
  if (await insertFollower(work, followed.id, { ...follow, id }, personId)) {
    if (personId) {
      const contact = {
        ...(follow.phone ? { phone: follow.phone } : {}),
        ...(follow.email ? { email: follow.email } : {}),
      }
      await savePerson(work, { id: personId, language: follow.language, ...contact })
    }
    await changeMatter(
      work,
      followed.id,
      newId(work.now.getTime()),
      (found) => (isOpen(found) ? undefined : notOpen),
      () => ({ kind: 'me-too', audience: 'public', postId: null }),
    )
  }
  return { code: followed.code, link: followerLink(work.tools.settings, followed.code, id) }
}

const notOpen = {
  code: 'request.not-open',
  words: {
    zh: '这件事已经答复了。如果您那里还有问题，请单独提交。',
    en: 'This one has been answered. If you still have the problem, please report it on its own.',
  },
}

async function insertFollower(
  work: Work,
  matterId: string,
  follow: Follow,
  personId: string | null,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await requestTables(work.trx)
    .insertInto('services.follower')
    .values({
      jurisdiction_id: work.jurisdiction,
      id: follow.id,
      matter_id: matterId,
      person_id: personId,
      words: follow.words || null,
      at: work.now,
    })
    .onConflict((conflict) => conflict.columns(['jurisdiction_id', 'id']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}
