// What staff do between two visits of a resident, without a console: the same actions, by who holds the owning post.
import { askExtension, askShelving } from '#accountability/commitments/server'
import { acceptMatter, answerMatter, askResident, findMatterByCode } from '#accountability/matters/server'
import { newId } from '#foundation/database/server'
import type { Actor } from '#foundation/permissions'
import type { Work } from '#foundation/work/server'
import type { FlowHouse } from './open-flow-house.ts'

function onMatter(
  { tools, qinghe }: FlowHouse,
  code: string,
  act: (work: Work, id: string) => Promise<unknown>,
): Promise<unknown> {
  const user = qinghe.users.get('desk@qinghe.example')!
  return tools.database.inJurisdiction('qinghe', async (trx) => {
    const matter = await findMatterByCode(trx, 'qinghe', code)
    const { id, placePath: path, ownerPostId: postId } = matter!
    const actor: Actor = {
      kind: 'staff',
      userId: user.id,
      name: user.name,
      grants: [{ role: 'duty-desk', path, postId }],
    }
    return act({ trx, tools, jurisdiction: 'qinghe', actor, now: tools.now(), requestId: null }, id)
  })
}

export const askAsStaff = (house: FlowHouse, code: string, words: string): Promise<unknown> =>
  onMatter(house, code, (work, id) => askResident(work, id, newId(), { words, workingDays: 3 }))

export const acceptAsStaff = (house: FlowHouse, code: string): Promise<unknown> =>
  onMatter(house, code, (work, id) => acceptMatter(work, id, newId()))

export const answerAsStaff = (house: FlowHouse, code: string, words: string): Promise<unknown> =>
  onMatter(house, code, (work, id) =>
    answerMatter(work, id, newId(), { result: 'fixed', words, fileIds: [] }),
  )

export const askTimeAsStaff = (house: FlowHouse, code: string, words: string): Promise<unknown> =>
  onMatter(house, code, (work, id) => askExtension(work, id, { entryId: newId(), amount: 1, words }))

export const askShelfAsStaff = (
  house: FlowHouse,
  code: string,
  reviewOn: string,
  words: string,
): Promise<unknown> =>
  onMatter(house, code, (work, id) => askShelving(work, id, { entryId: newId(), reviewOn, words }))
