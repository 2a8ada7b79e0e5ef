import { isOwner, type Matter } from '#accountability/matters'
import { type Acting, isAllowed, postsOf, whyNotAllowed } from '#foundation/permissions'
import { type Day, dayOf, type FieldRefusal, type Refusal } from '#kernel'
import type { ItemOutcome, ResultOutcome, Way } from './check.ts'
import { checkPermissions } from './check-permissions.ts'
import type { Finding } from './finding.ts'

const refusal = (code: string, zh: string, en: string): Refusal => ({
  code: `check.${code}`,
  words: { zh, en },
})

/** House rule: a period of at most a quarter, which is over or is today's. */
export const longestPeriodDays = 92

/** What is wrong with a period, beside its field. */
export function findPeriodFaults(from: Day, until: Day, now: Date, zone: string): FieldRefusal[] {
  if (until < from) {
    return [
      { field: 'until', ...refusal('period', '结束日期不能早于开始日期。', 'It ends before it begins.') },
    ]
  }
  if (until > dayOf(now, zone)) {
    return [
      { field: 'until', ...refusal('future', '请选今天或更早的日期。', 'Choose today or an earlier day.') },
    ]
  }
  const days = (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1
  return days > longestPeriodDays
    ? [
        {
          field: 'from',
          ...refusal(
            'long-period',
            `一次最多抽 ${longestPeriodDays} 天内的事项。`,
            `A sample covers at most ${longestPeriodDays} days.`,
          ),
        },
      ]
    : []
}

/** A check is made by somebody who does not answer for the matter; it goes on until something was said or seen. */
export function whyNotRecord(
  matter: Matter,
  outcome: ItemOutcome | null,
  acting: Acting,
): Refusal | undefined {
  const denied = whyNotAllowed(checkPermissions, acting.actor, 'check.record', matter.placePath)
  if (denied) return denied
  if (isOwner(matter, acting)) {
    return refusal(
      'own',
      '这件事由您的岗位承办，请别的岗位来查。',
      'Your own post answers for this matter; somebody else checks it.',
    )
  }
  return outcome === null || outcome === 'unreachable'
    ? undefined
    : refusal('over', '已经有结果了。', 'There is a result already.')
}

/** Only a call goes unanswered or is declined; whoever says more than “no answer” writes down what. */
export function findResultFaults(way: Way, outcome: ResultOutcome, words: string): FieldRefusal[] {
  if (way !== 'call' && (outcome === 'declined' || outcome === 'no-answer')) {
    return [
      {
        field: 'outcome',
        ...refusal(
          'only-calls',
          '查看的结果只有已解决或没有解决。',
          'What was looked at is solved or it is not.',
        ),
      },
    ]
  }
  return words.trim() === '' && outcome !== 'no-answer'
    ? [{ field: 'words', ...refusal('no-words', '请写下了解到的情况。', 'Write down what you learnt.') }]
    : []
}

/** A finding follows a result: what nobody looked into was not found. */
export function whyNotFind(
  matter: Pick<Matter, 'placePath'>,
  results: number,
  acting: Acting,
): Refusal | undefined {
  const denied = whyNotAllowed(checkPermissions, acting.actor, 'check.record', matter.placePath)
  if (denied) return denied
  return results > 0
    ? undefined
    : refusal('unchecked', '请先登记回访或查看的结果。', 'Record the result of the check first.')
}

const isForMe = (finding: Finding, acting: Acting) => postsOf(acting.actor).includes(finding.postId)

const oversees = (finding: Finding, acting: Acting) =>
  isAllowed(checkPermissions, acting.actor, 'finding.verify', finding.placePath)

/** Read by the post that puts it right and by those who check there. */
export function whyNotReadFinding(finding: Finding, acting: Acting): Refusal | undefined {
  return isForMe(finding, acting) || oversees(finding, acting) ? undefined : notYours
}

const notYours: Refusal = {
  code: 'finding.not-yours',
  words: { zh: '这个问题由别的岗位整改。', en: 'Another post puts this right.' },
}

export function whyNotSettle(finding: Finding, acting: Acting): Refusal | undefined {
  if (finding.state !== 'open') {
    return { code: 'finding.not-open', words: { zh: '已经整改过了。', en: 'It was put right already.' } }
  }
  return isForMe(finding, acting) ? undefined : notYours
}

/** Verified or sent back by those who check there, and never by the post that put it right. */
export function whyNotVerify(finding: Finding, acting: Acting): Refusal | undefined {
  const denied = whyNotAllowed(checkPermissions, acting.actor, 'finding.verify', finding.placePath)
  if (denied) return denied
  if (isForMe(finding, acting)) {
    return {
      code: 'finding.own',
      words: {
        zh: '这是您的岗位整改的，请别的岗位来核实。',
        en: 'Your own post put this right; somebody else verifies it.',
      },
    }
  }
  return finding.state === 'done'
    ? undefined
    : {
        code: 'finding.not-done',
        words: { zh: '还没有整改，或已经核实。', en: 'It is not put right yet, or verified already.' },
      }
}
