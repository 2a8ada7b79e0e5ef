import { readTopics, upsertTopics } from '#accountability/matters/server'
import { record } from '#foundation/audit/server'
import { allowEverywhere, bumpStructure, getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { type Day, dayOf, type Id, invalidInput, Problem } from '#kernel'
import {
  conductGroup,
  noRuleTopic,
  pledgePermissions,
  type RuleSet,
  stockSets,
  whyNotPublishRules,
} from '../index.ts'
import { insertVersion, readVersions } from './version-sql.ts'

/** Publishes the next version of the rules; whoever signed the one before is asked again. Sent twice, done once. */
export async function publishRules(
  work: Work,
  given: { id: Id; inForceFrom: Day; sets: readonly RuleSet[] },
): Promise<void> {
  await allowEverywhere(work, pledgePermissions, 'pledge.edit')
  const versions = await readVersions(work)
  if (versions.some(({ id }) => id === given.id)) return
  const { calendar } = await getJurisdiction(work)
  const wrong = whyNotPublishRules(given, dayOf(work.now, calendar.zone))
  if (wrong.length > 0) throw invalidInput(wrong)
  const number = (versions[0]?.number ?? 0) + 1
  if (!(await insertVersion(work, { ...given, number }))) throw new Problem(409, publishedMeanwhile)
  await keepTopics(work, given.sets)
  await record(work, {
    action: 'pledge.published',
    subject: { kind: 'pledge-version', id: given.id },
    details: { number, inForceFrom: given.inForceFrom },
  })
}

const publishedMeanwhile = {
  code: 'pledge.published-meanwhile',
  words: {
    zh: '刚才有人公布了新的一版，请先看一看再改。',
    en: 'Somebody has just published a version; please read it before you change it.',
  },
}

/** The wording that every jurisdiction begins with, in force from today; what is published already stays. */
export async function publishStockRules(work: Work, id: Id): Promise<void> {
  if ((await readVersions(work)).length > 0) return
  const { calendar } = await getJurisdiction(work)
  await publishRules(work, { id, inForceFrom: dayOf(work.now, calendar.zone), sets: stockSets })
}

/** Each rule is something a complaint can be about; a rule that is gone names old complaints still. */
export async function keepTopics(work: Work, sets: readonly RuleSet[]): Promise<void> {
  const known = [...(await readTopics(work)).values()].filter(({ kind }) => kind === 'complaint')
  const rules = [...sets.flatMap((set) => set.rules), noRuleTopic]
  const now = new Set(rules.map(({ id }) => id))
  await upsertTopics(work, [
    ...known.filter(({ id }) => !now.has(id)).map((topic) => ({ ...topic, retired: true })),
    ...rules.map(({ id, name }) => ({ id, kind: 'complaint', name, group: conductGroup, retired: false })),
  ])
  await bumpStructure(work)
}
