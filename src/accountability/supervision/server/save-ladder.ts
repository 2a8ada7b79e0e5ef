import { record } from '#foundation/audit/server'
import { findUserNames } from '#foundation/identity/server'
import { allowEverywhere, getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { type Day, dayOf, instantAt, invalidInput, Problem } from '#kernel'
import { findLadderFaults, type Ladder, ladderBody, supervisionPermissions } from '../index.ts'
import { insertLadder, readLadder, readLadders } from './ladder-sql.ts'

/** Saves a new version of the ladder from a day on; the same version with the same rungs again changes nothing. */
export async function saveLadder(work: Work, ladder: Ladder, from: Day): Promise<void> {
  await allowEverywhere(work, supervisionPermissions, 'ladder.set')
  const { calendar } = await getJurisdiction(work)
  const { version, ...settings } = ladder
  const known = await readLadders(work)
  const saved = known.find((each) => each.ladder.version === version)
  if (saved && JSON.stringify(saved.ladder) === JSON.stringify(ladderBody.parse(ladder))) return
  const faults = findLadderFaults(settings, from, work.now, calendar)
  if (faults.length > 0) throw invalidInput(faults)
  const today = dayOf(work.now, calendar.zone)
  const since = from === today ? work.now : instantAt(from, 0, calendar.zone)
  const next = (known[0]?.ladder.version ?? 0) + 1
  if (version !== next || !(await insertLadder(work, ladder, since))) throw new Problem(409, overtaken)
  await record(work, {
    action: 'ladder.set',
    subject: { kind: 'ladder', id: String(version) },
    details: { ...ladder, from },
  })
}

const overtaken = {
  code: 'ladder.overtaken',
  words: {
    zh: '刚才已有人保存了新的一版。请看过再改。',
    en: 'Somebody has just saved another version. Look at it before you change it.',
  },
}

export async function readLadderVersions(work: Work) {
  const versions = await readLadders(work)
  const names = await findUserNames(
    work.trx,
    versions.flatMap(({ userId }) => userId ?? []),
  )
  return {
    inForce: await readLadder(work),
    versions: versions.map(({ userId, ...version }) => ({
      ...version,
      byName: userId === null ? null : (names.get(userId) ?? null),
    })),
  }
}
