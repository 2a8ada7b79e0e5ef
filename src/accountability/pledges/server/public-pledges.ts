import { sql } from 'kysely'
import { readTopics } from '#accountability/matters/server'
import { getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { dayOf, type Id, instantAt } from '#kernel'
import { readHoldings } from '#organisation/teams/server'
import { noRuleTopic, type PledgesProps, postsSigned } from '../index.ts'
import { pledgeTables } from './pledge-tables.ts'
import { readOwed } from './sign-pledge.ts'
import { readSignatures } from './signature-sql.ts'

const mostAnswers = 20

/** What everybody may read: the rules, n of m posts, counts by rule, and what was published of the answers. */
export async function readPublicPledges(work: Work): Promise<PledgesProps> {
  const { zone } = (await getJurisdiction(work)).calendar
  const owed = await readOwed(work)
  const year = owed?.year ?? Number(dayOf(work.now, zone).slice(0, 4))
  const posts = owed
    ? postsSigned(await readHoldings(work.trx, work.jurisdiction), await readSignatures(work, owed), owed)
    : new Map<Id, boolean>()
  return {
    jurisdiction: work.jurisdiction,
    inForceFrom: owed ? instantAt(owed.inForce.inForceFrom, 0, zone) : null,
    year,
    sets: owed?.inForce.sets ?? [],
    signed: { posts: [...posts.values()].filter(Boolean).length, of: posts.size },
    counts: await countByRule(work, instantAt(`${year}-01-01`, 0, zone)),
    answers: await readAnswers(work),
    zone,
    now: work.now,
  }
}

async function countByRule(work: Work, since: Date): Promise<Map<Id, number>> {
  const rows = await pledgeTables(work.trx)
    .selectFrom('accountability.conduct_complaint')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('opened_at', '>=', since)
    .where('rule_id', 'is not', null)
    .groupBy('rule_id')
    .select(['rule_id as ruleId', sql<number>`count(*)::int`.as('n')])
    .execute()
  return new Map(rows.map(({ ruleId, n }) => [ruleId!, n]))
}

async function readAnswers(work: Work): Promise<PledgesProps['answers']> {
  const topics = await readTopics(work)
  const rows = await pledgeTables(work.trx)
    .selectFrom('accountability.conduct_complaint')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('published_at', 'is not', null)
    .orderBy('published_at', 'desc')
    .orderBy('matter_id', 'desc')
    .limit(mostAnswers)
    .select(['rule_id as ruleId', 'public_answer as words', 'published_at as at'])
    .execute()
  return rows.map(({ ruleId, words, at }) => ({
    ruleName: (ruleId && topics.get(ruleId)?.name) || noRuleTopic.name,
    words: words!,
    at: at!,
  }))
}
