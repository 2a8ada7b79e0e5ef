import type { UnmaskedPerson } from '#foundation/people'
import { unmaskPerson } from '#foundation/people/server'
import type { Work } from '#foundation/work/server'
import { Problem } from '#kernel'
import { checkPermissions } from '../check-permissions.ts'
import { getItem } from './read-checks.ts'

/** The contact behind a drawn matter, for whoever calls back; leaders among them (抽查回访). */
export async function unmaskChecked(work: Work, itemId: string, reason: string): Promise<UnmaskedPerson> {
  const { matter } = await getItem(work, itemId)
  if (matter.personId === null) throw new Problem(404, noContact)
  const right = { table: checkPermissions, action: 'check.record' }
  return unmaskPerson(work, matter.personId, reason, matter.placePath, right)
}

const noContact = {
  code: 'check.no-contact',
  words: { zh: '居民没有留下联系方式。', en: 'The resident left no contact.' },
}
