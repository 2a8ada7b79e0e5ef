import { publishStockRules } from '#accountability/pledges/server'
import { stockTaskList } from '#accountability/task-lists/server'
import { newId } from '#foundation/database/server'
import { readAccount } from '#foundation/identity'
import { createUser, findUser } from '#foundation/identity/server'
import {
  addJurisdiction,
  bumpStructure,
  type NewJurisdiction,
  readJurisdictions,
  readPlaceTree,
  upsertPlaces,
} from '#foundation/places/server'
import { inWork, type Tools, type Work } from '#foundation/work/server'
import { appoint, upsertPost } from '#organisation/teams/server'
import { readCategories, stockCatalogue } from '#services/requests/server'

const actor = { kind: 'system', task: 'command-line' } as const

/** Makes a jurisdiction that can work at once: a root place, a duty desk with somebody at it, categories, templates. */
export async function openJurisdiction(
  tools: Tools,
  added: NewJurisdiction,
  admin: { account: string; password: string },
): Promise<void> {
  await whyNotAdd(tools, added)
  const account = readAccount(admin.account)!
  if (await findUser(tools.database.shared, account)) {
    throw new Error(
      `Somebody signs in as ${account.value} already; choose another --admin. 这个账号已经有人使用。`,
    )
  }
  await addJurisdiction(tools.database, tools.now(), added)
  await inWork(tools, added.id, actor, async (work) => {
    const rootId = newId()
    await upsertPlaces(work.trx, work.jurisdiction, [
      {
        id: rootId,
        kind: 'jurisdiction',
        parentId: null,
        code: added.regionCode,
        path: added.regionCode,
        name: added.name,
        shape: null,
        point: null,
        address: null,
      },
    ])
    const person = { name: '管理员 Administrator', [account.kind]: account.value, password: admin.password }
    const userId = await createUser(work.trx, { ...person, jurisdictions: [added.id] }, work.now)
    await addPost(work, rootId, userId, 'duty-desk', added)
    await addPost(work, rootId, userId, 'administrator', added)
    await stockCatalogue(work, () => newId())
    await stockTaskList(work, () => newId(), await readCategories(work))
    await publishStockRules(work, newId())
    await bumpStructure(work)
  })
}

/** A run that was cut off left the jurisdiction without its root; that one is completed. */
async function whyNotAdd(tools: Tools, { id, prefix }: NewJurisdiction): Promise<void> {
  const all = await readJurisdictions(tools.database)
  const root = all.has(id) && (await inWork(tools, id, actor, readPlaceTree)).root
  if (root) throw new Error(`The jurisdiction “${id}” is there already. 这个辖区已经建立。`)
  const other = [...all.values()].find((each) => each.prefix === prefix && each.id !== id)
  if (other) throw new Error(`The prefix ${prefix} belongs to “${other.id}”. 这个编号前缀已被使用。`)
}

async function addPost(
  work: Work,
  placeId: string,
  userId: string,
  role: 'duty-desk' | 'administrator',
  { name, dutyPhone }: NewJurisdiction,
): Promise<void> {
  const isDesk = role === 'duty-desk'
  const postId = newId()
  await upsertPost(work.trx, work.jurisdiction, postId, {
    placeId,
    duty: isDesk ? 'duty-desk' : 'leadership',
    nameZh: isDesk ? `${name.zh}值班台` : '平台管理岗',
    nameEn: isDesk ? `${name.en} duty desk` : 'Platform administration',
    phone: dutyPhone,
    retiredAt: null,
  })
  await appoint(work, { holdingId: newId(), postId, userId, role })
}
