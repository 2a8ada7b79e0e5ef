import { findMatter, getMatterForUpdate, saveChange } from '#accountability/matters/server'
import { on, record, type Task } from '#foundation/audit/server'
import { newId } from '#foundation/database/server'
import { isMoot, stateAfter } from '../index.ts'
import { endObjection, readObjectionsOf } from './objection-sql.ts'

/** What ends a matter, or takes it to another post by another way than a decision. */
const changes = [
  'answered',
  'withdrawn',
  'merged',
  'closed',
  'offer-accepted',
  'reclassified',
  'moved',
  'routed',
]

/** An objection ends by itself when the matter is over, or is with somebody else than when it was raised. */
export const lapseObjections: Task = on(
  changes.map((kind) => `matter.${kind}`),
  'lapse-objections',
  async (work, { subjectId }) => {
    const isOpenHere = async () =>
      (await readObjectionsOf(work, subjectId)).find(({ state }) => state === 'open')
    if (!(await isOpenHere()) || !(await findMatter(work.trx, work.jurisdiction, subjectId))) return
    const matter = await getMatterForUpdate(work, subjectId)
    const open = await isOpenHere()
    if (!open || !isMoot(open, matter)) return
    const entryId = newId(work.now.getTime())
    await saveChange(work, matter, entryId, {
      kind: 'objection-lapsed',
      audience: 'staff',
      details: { objectionId: open.id },
      postId: null,
    })
    await endObjection(work, open.id, { state: stateAfter(open.state, 'lapse')!, endingId: entryId })
    await record(work, {
      action: 'objection.lapsed',
      subject: { kind: 'objection', id: open.id },
      details: { matterId: matter.id },
    })
  },
)
