import { every, on, record, type Task } from '#foundation/audit/server'
import { newId } from '#foundation/database/server'
import { fillWords } from '#foundation/notices'
import { mailUser, notifyUsers } from '#foundation/notices/server'
import { getJurisdiction, readJurisdictions } from '#foundation/places/server'
import { inWork, type Tools, type Work } from '#foundation/work/server'
import { type Day, timeLeft, type Words } from '#kernel'
import { readHoldings } from '#organisation/teams/server'
import { ageGroupWords, ageingNotice, ageingSubject, weekToTell } from '../ageing.ts'
import type { AgeingBody } from '../contract.ts'
import { readAgeing } from './ageing-sql.ts'
import { checkTables } from './check-tables.ts'

const actor = { kind: 'system', task: 'tell-ageing' } as const

/**
 * Tells whoever holds posts, once a week, what is getting old there. It runs more often than that: what a stopped worker
 * missed is caught up once, and the key of the week keeps it from being told twice.
 */
export async function tellAgeing(tools: Tools): Promise<void> {
  const failures: unknown[] = []
  for (const jurisdiction of (await readJurisdictions(tools.database)).keys()) {
    await tellIn(tools, jurisdiction, failures).catch((error) => failures.push(error))
  }
  if (failures.length > 0) throw new AggregateError(failures, `tell-ageing: ${failures.length} lists failed`)
}

async function tellIn(tools: Tools, jurisdiction: string, failures: unknown[]): Promise<void> {
  const { week, untold } = await inWork(tools, jurisdiction, actor, readUntold)
  if (!week) return
  // Each in a transaction of their own, so that one that fails never holds up the rest.
  for (const [userId, postIds] of untold) {
    await inWork(tools, jurisdiction, actor, (work) => tellOne(work, week, userId, postIds)).catch((error) =>
      failures.push(error),
    )
  }
}

/** The week to tell now, and who holds posts and was not told of it. */
async function readUntold(work: Work): Promise<{ week?: Day; untold: Map<string, string[]> }> {
  const { calendar } = await getJurisdiction(work)
  const week = weekToTell(work.now, calendar)
  if (week === undefined) return { untold: new Map() }
  const rows = await checkTables(work.trx)
    .selectFrom('accountability.ageing_notice')
    .where('jurisdiction_id', '=', work.jurisdiction)
    .where('week', '=', week)
    .select('user_id')
    .execute()
  const told = new Set(rows.map(({ user_id }) => user_id))
  const untold = new Map<string, string[]>()
  for (const { userId, postId } of await readHoldings(work.trx, work.jurisdiction)) {
    if (!told.has(userId)) untold.set(userId, [...(untold.get(userId) ?? []), postId])
  }
  return { week, untold }
}

async function tellOne(work: Work, week: Day, userId: string, postIds: readonly string[]): Promise<void> {
  const { numInsertedOrUpdatedRows } = await checkTables(work.trx)
    .insertInto('accountability.ageing_notice')
    .values({ jurisdiction_id: work.jurisdiction, week, user_id: userId, at: work.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if ((numInsertedOrUpdatedRows ?? 0n) === 0n) return
  const ageing = await readAgeing(work, postIds)
  if (isEmpty(ageing)) return
  await notifyUsers(work, { eventId: newId(work.now.getTime()), userIds: [userId], words: noticeOf(ageing) })
  await record(work, { action: 'ageing.told', subject: { kind: 'ageing', id: userId }, details: { week } })
}

const isEmpty = ({ groups }: AgeingBody): boolean => groups.every(({ rows }) => rows.length === 0)

function noticeOf({ groups, more }: AgeingBody): Words {
  const some = groups.filter(({ rows }) => rows.length > 0)
  const told = {
    zh: some.map(({ group, rows }) => `${ageGroupWords[group].zh} ${rows.length} 件`).join('，'),
    en: some.map(({ group, rows }) => `${ageGroupWords[group].en.toLowerCase()} ${rows.length}`).join(', '),
  }
  const groupsTold = more ? { zh: `${told.zh} 以上`, en: `${told.en} or more` } : told
  return fillWords(ageingNotice, { groups: groupsTold })
}

/** The e-mail names codes and dates only: what residents wrote stays behind the login. */
const mailAgeing = on('ageing.told', 'mail-ageing', async (work, { eventId, subjectId: userId }) => {
  const holdings = await readHoldings(work.trx, work.jurisdiction)
  const ageing = await readAgeing(
    work,
    holdings.filter((holding) => holding.userId === userId).map(({ postId }) => postId),
  )
  if (isEmpty(ageing)) return
  const { zone } = (await getJurisdiction(work)).calendar
  const lines = (language: keyof Words) =>
    ageing.groups
      .filter(({ rows }) => rows.length > 0)
      .map(({ group, rows }) =>
        [
          `${ageGroupWords[group][language]} (${rows.length})`,
          ...rows.map(({ code, dueAt }) => `  ${code}  ${timeLeft(dueAt, work.now, zone)[language]}`),
        ].join('\n'),
      )
      .join('\n\n')
  const notice = noticeOf(ageing)
  await mailUser(work, {
    eventId,
    userId,
    subject: ageingSubject,
    text: { zh: `${notice.zh}\n\n${lines('zh')}`, en: `${notice.en}\n\n${lines('en')}` },
    link: new URL(`/console/${work.jurisdiction}/checks/ageing`, work.tools.settings.publicUrl).href,
  })
})

export const ageingTasks: Task[] = [every('*/20 * * * *', 'tell-ageing', tellAgeing), mailAgeing]
